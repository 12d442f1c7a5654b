namespace KongGrantsUI.TestConsole;

/// <summary>What can be tried on any gateway.</summary>
internal sealed class PlainExamples : IConsoleExamples
{
    public IReadOnlyList<ConsoleExample> All { get; } = [new("See the answer's headers", "curl -sv $PROXY_IP/")];
}
