using KongGrantsUI.Texts;

namespace KongGrantsUI.TestConsole;

/// <summary>A line to start from.</summary>
/// <param name="Label">What it shows, in a few words.</param>
public sealed record ConsoleExample(Sentence Label, string Line);
