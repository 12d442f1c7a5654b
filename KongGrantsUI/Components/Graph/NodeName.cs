namespace KongGrantsUI.Components.Graph;

/// <summary>
/// A name as it fits into a node: whole wherever it can be. One that is too long for its row is set smaller first, then in two
/// rows, and only then cut: in the middle, because names differ at their ends.
/// </summary>
/// <param name="Rows">One row, or two.</param>
/// <param name="Size">The height of the letters in map units.</param>
public sealed record NodeName(IReadOnlyList<string> Rows, double Size)
{
    /// <summary>How much smaller than others a name may be set.</summary>
    private const double Smallest = 0.8;

    /// <summary>The greatest height of letters that two rows of a node have room for.</summary>
    private const double InTwoRows = 18.5;

    public static NodeName Fit(string name, double size, double room)
    {
        var width = Width(name);
        if (width * size <= room) return new NodeName([name], size);
        if (width * size * Smallest <= room) return new NodeName([name], Math.Floor(room / width * 10) / 10);
        var (first, second) = Halves(name);
        var small = Math.Min(InTwoRows, size);
        if (second.Length > 0 && Math.Max(Width(first), Width(second)) * small * Smallest <= room)
            return new NodeName([first, second], Math.Min(small, Math.Floor(room / Math.Max(Width(first), Width(second)) * 10) / 10));
        return new NodeName([Cut(name, room / (size * Smallest))], size * Smallest);
    }

    /// <summary>The text, cut in the middle to a width in heights of its letters.</summary>
    public static string Cut(string text, double room)
    {
        if (Width(text) <= room) return text;
        var kept = text.Length - 1;
        while (kept > 2 && Width(Shortened(text, kept)) > room) kept--;
        return Shortened(text, kept);
    }

    private static string Shortened(string text, int kept) => text[..((kept + 1) / 2)] + "…" + text[^(kept / 2)..];

    /// <summary>Parted behind the mark between words that makes the longer part shortest; the second is empty where there is none.</summary>
    private static (string First, string Second) Halves(string name)
    {
        var marks = Enumerable.Range(1, Math.Max(0, name.Length - 2)).Where(at => name[at - 1] is '-' or '.' or '_' or ':' or '/' or ' ').ToArray();
        if (marks.Length == 0) return (name, "");
        var best = marks.MinBy(at => Math.Max(Width(name[..at]), Width(name[at..])));
        return (name[..best], name[best..]);
    }

    /// <summary>In heights of its letters, as wide as the widest common font of a system sets it in bold.</summary>
    private static double Width(string text) => text.Sum(letter => letter switch
    {
        'i' or 'l' or 'j' or '\'' or '|' => 0.36,
        'f' or 'r' or 't' or '-' or '.' or ':' or '/' or ' ' => 0.48,
        'm' or 'w' or 'M' or 'W' or '…' or '@' => 1.04,
        >= 'A' and <= 'Z' => 0.8,
        _ => 0.71,
    });
}
