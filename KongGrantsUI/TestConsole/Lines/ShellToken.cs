namespace KongGrantsUI.TestConsole.Lines;

/// <summary>A word of a command line, or an operator between words.</summary>
/// <param name="Position">Where it starts in the text as typed.</param>
/// <param name="Quoted">Whether any part of a word was quoted: curl gets the same, a shell does not expand it.</param>
internal sealed record ShellToken(ShellTokenKind Kind, string Text, int Position, bool Quoted = false);
