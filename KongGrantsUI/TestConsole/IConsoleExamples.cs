namespace KongGrantsUI.TestConsole;

/// <summary>Lines that the host offers to start from.</summary>
public interface IConsoleExamples
{
    IReadOnlyList<ConsoleExample> All { get; }
}
