using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.References;

/// <summary>A <c>konghq.com/plugins</c> value, read as the controller reads it (semantics 1.1): order kept, nothing validated.</summary>
/// <param name="Entries">Every piece that is not blank, dropped ones included.</param>
public sealed record PluginAnnotation(EquatableList<AnnotationEntry> Entries)
{
    public static readonly PluginAnnotation Empty = new([]);

    public IEnumerable<AnnotationEntry> Kept => Entries.Where(entry => !entry.Dropped);

    public IEnumerable<AnnotationEntry> Dropped => Entries.Where(entry => entry.Dropped);

    /// <summary>Entries that repeat an earlier one.</summary>
    public IEnumerable<AnnotationEntry> Duplicates
    {
        get
        {
            var seen = new HashSet<(string, string)>();
            return Kept.Where(entry => !seen.Add((entry.Namespace, entry.Name))).ToArray();
        }
    }

    public static PluginAnnotation Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Empty;
        var entries = new List<AnnotationEntry>();
        foreach (var (position, piece) in text.Split(',').Index())
        {
            if (!string.IsNullOrWhiteSpace(piece)) entries.Add(Read(piece, position));
        }

        return new PluginAnnotation(entries.ToEquatableList());
    }

    /// <summary>The value that names the same and <paramref name="entry"/> at the end; text that is there stays as it is.</summary>
    public static string Append(string? text, string entry) =>
        string.IsNullOrWhiteSpace(text) ? entry : $"{text.TrimEnd().TrimEnd(',')},{entry}";

    /// <summary>The value without the entries that <paramref name="drop"/> picks; text that stays is not changed.</summary>
    public static string Without(string? text, Func<AnnotationEntry, bool> drop)
    {
        var gone = Parse(text).Entries.Where(drop).Select(entry => entry.Position).ToHashSet();
        return string.Join(',', (text ?? "").Split(',').Where((piece, position) => !gone.Contains(position) && !string.IsNullOrWhiteSpace(piece)));
    }

    private static AnnotationEntry Read(string piece, int position)
    {
        var colon = piece.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return new AnnotationEntry(piece, position, "", piece.Trim(), false);
        var dropped = colon == 0 || colon == piece.Length - 1;
        return new AnnotationEntry(piece, position, piece[..colon].Trim(), piece[(colon + 1)..].Trim(), dropped);
    }
}
