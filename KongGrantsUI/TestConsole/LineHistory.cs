using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole;

/// <summary>The lines sent in this session, without their credentials, and a place in them for the arrow keys.</summary>
public sealed class LineHistory
{
    private const int Most = 50;
    private readonly List<string> lines = [];
    private int place;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> Lines => lines;

    public void Add(CurlRequest request)
    {
        var line = CurlText.Format(request, maskCredential: true);
        lines.Remove(line);
        lines.Add(line);
        if (lines.Count > Most) lines.RemoveAt(0);
        place = lines.Count;
    }

    /// <summary>Whether the arrow keys may replace the text: it is empty, or came from here unchanged.</summary>
    public bool Owns(string text) => string.IsNullOrWhiteSpace(text) || lines.Contains(text);

    /// <summary>The line before the present place, or null at the oldest.</summary>
    public string? Older() => place > 0 ? lines[--place] : null;

    /// <summary>The line after the present place; empty behind the newest.</summary>
    public string Newer()
    {
        if (place < lines.Count) place++;
        return place < lines.Count ? lines[place] : "";
    }
}
