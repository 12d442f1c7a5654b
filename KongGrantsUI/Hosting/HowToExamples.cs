using KongGrantsUI.TestConsole;

namespace KongGrantsUI.Hosting;

/// <summary>The how-to's own two lines, for the embedded cluster that holds its consumers.</summary>
internal sealed class HowToExamples : IConsoleExamples
{
    public IReadOnlyList<ConsoleExample> All { get; } = [Of("aygerim"), Of("rustem")];

    private static ConsoleExample Of(string consumer) => new(
        $"Call as {consumer}",
        $"curl -sv $PROXY_IP/bintang/status/200 -u {consumer}:{consumer}-password 2>&1 | grep \"X-RateLimit-Remaining-Minute\"");
}
