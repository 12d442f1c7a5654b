namespace KongGrantsUI.TestConsole.Lines;

/// <summary>The text to read, with the place of each character in what was typed.</summary>
internal sealed class SourceText(string text, int[]? positions, bool windows)
{
    public string Text { get; } = text;

    /// <summary>Whether the Windows rules of quoting hold: no single quotes, and a backslash only before a double quote.</summary>
    public bool Windows { get; } = windows;

    public int PositionOf(int index) => positions is null ? index : positions[Math.Min(index, positions.Length - 1)];
}
