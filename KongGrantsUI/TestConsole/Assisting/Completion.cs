namespace KongGrantsUI.TestConsole.Assisting;

/// <summary>A way to go on with a line.</summary>
/// <param name="Label">What would be added, as it would stand in the line.</param>
/// <param name="Hint">What it means, in a few words.</param>
/// <param name="Text">The whole line after it.</param>
public sealed record Completion(string Label, string Hint, string Text);
