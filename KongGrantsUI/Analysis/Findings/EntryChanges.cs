using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings;

/// <summary>kubectl lines that change single entries of a referrer's plugins annotation, of which they are given the text, and keep the others.</summary>
internal static class EntryChanges
{
    public static string Replace(string? text, PluginReference reference, string entry)
    {
        if (reference.Source != ReferenceSource.Annotation || text is null) return "";
        var pieces = text.Split(',');
        if (reference.Position >= pieces.Length) return "";
        pieces[reference.Position] = entry;
        return Set(reference.Referrer, string.Join(',', pieces));
    }

    public static string Remove(string? text, ObjectKey referrer, params IEnumerable<PluginReference> references)
    {
        var positions = references.Where(reference => reference.Source == ReferenceSource.Annotation).Select(reference => reference.Position).ToHashSet();
        return positions.Count == 0 || text is null
            ? ""
            : Set(referrer, PluginAnnotation.Without(text, entry => positions.Contains(entry.Position)));
    }

    public static string Append(string? text, ObjectKey referrer, string entry) =>
        Kubectl.Annotate(referrer, Names.PluginsAnnotation, PluginAnnotation.Append(text, entry), text is not null);

    private static string Set(ObjectKey referrer, string value) => Kubectl.Annotate(referrer, Names.PluginsAnnotation, value, overwrite: true);
}
