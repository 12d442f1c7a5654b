using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Credentials;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Sending;

namespace KongGrantsUI.TestConsole;

/// <summary>The lines sent in this session, without their credentials, and a place in them for the arrow keys.</summary>
public sealed class LineHistory
{
    private const int Most = 50;
    private const int MostOfRequest = 100;
    private readonly List<HistoryEntry> entries = [];
    private int place;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<HistoryEntry> Entries => entries;

    public void Add(CurlRequest request, PickedCredential? picked, DateTimeOffset at)
    {
        var line = CurlText.Format(request, maskCredential: true);
        entries.RemoveAll(entry => entry.Line == line && entry.Picked == picked);
        entries.Add(new HistoryEntry(line, picked, at));
        if (entries.Count > Most) entries.RemoveAt(0);
        place = entries.Count;
    }

    /// <summary>Notes what of the newest line's transcript went out.</summary>
    public void Sent(TranscriptLine line)
    {
        if (line.Kind != LineKind.Sent || entries is not [.., { Request.Count: < MostOfRequest } newest]) return;
        entries[^1] = newest with { Request = newest.Request.Append(line.Text).ToEquatableList() };
    }

    /// <summary>Notes how the newest line was answered.</summary>
    public void Answered(int status)
    {
        if (entries.Count > 0) entries[^1] = entries[^1] with { Status = status };
    }

    /// <summary>Newest first: the entries that hold every word, in the line, in what was sent, or as the status.</summary>
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
