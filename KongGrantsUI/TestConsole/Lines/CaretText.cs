using System.Text;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>
/// Undoes what cmd.exe does with carets before a program sees its line, as browsers write it with "Copy as cURL (cmd)".
/// </summary>
internal static class CaretText
{
    public static bool IsIn(string text) =>
        text.Contains("^\n", StringComparison.Ordinal) || text.Contains("^\r\n", StringComparison.Ordinal) || text.Contains("^\"", StringComparison.Ordinal);

    public static SourceText Unfold(string text)
    {
        var result = new StringBuilder(text.Length);
        var positions = new List<int>(text.Length + 1);
        var quoted = false;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '"') quoted = !quoted;
            if (text[index] == '^' && !quoted && ++index < text.Length && SkipBreak(text, ref index)) continue;
            if (index >= text.Length) break;
            result.Append(text[index]);
            positions.Add(index);
        }
        positions.Add(text.Length);
        return new SourceText(result.ToString(), [.. positions], windows: true);
    }

    private static bool SkipBreak(string text, ref int index)
    {
        if (text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n') index++;
        return text[index] == '\n';
    }
}
