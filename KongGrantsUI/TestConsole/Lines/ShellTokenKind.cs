namespace KongGrantsUI.TestConsole.Lines;

internal enum ShellTokenKind
{
    Word,
    Pipe,
    MergeErrors,
    DropErrors,
}
