using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole;

/// <summary>The lines sent in this session, without their credentials, and a place in them for the arrow keys.</summary>
public sealed class LineHistory
{
    private const int Most = 50;
    private readonly List<HistoryEntry> entries = [];
    private int place;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<HistoryEntry> Entries => entries;

    public void Add(CurlRequest request, DateTimeOffset at)
    {
        var line = CurlText.Format(request, maskCredential: true);
        entries.RemoveAll(entry => entry.Line == line);
        entries.Add(new HistoryEntry(line, at, null));
        if (entries.Count > Most) entries.RemoveAt(0);
        place = entries.Count;
    }

    /// <summary>Notes how the newest line was answered.</summary>
    public void Answered(int status)
    {
        if (entries.Count > 0) entries[^1] = entries[^1] with { Status = status };
    }

    /// <summary>Newest first: the entries whose line, or status, holds every word.</summary>
    public IEnumerable<HistoryEntry> Search(string words) => entries.AsEnumerable().Reverse()
        .Where(entry => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(entry.Holds));

    /// <summary>Whether the arrow keys may replace the text: it is empty, or came from here unchanged.</summary>
    public bool Owns(string text) => string.IsNullOrWhiteSpace(text) || entries.Exists(entry => entry.Line == text);

    /// <summary>The line before the present place, or null at the oldest.</summary>
    public string? Older() => place > 0 ? entries[--place].Line : null;

    /// <summary>The line after the present place; empty behind the newest.</summary>
    public string Newer()
    {
        if (place < entries.Count) place++;
        return place < entries.Count ? entries[place].Line : "";
    }
}
