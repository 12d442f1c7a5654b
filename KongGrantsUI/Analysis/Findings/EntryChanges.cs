using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings;

/// <summary>kubectl lines that change single entries of a referrer's plugins annotation and keep the others.</summary>
internal static class EntryChanges
{
    public static string Replace(ClusterSnapshot snapshot, PluginReference reference, string entry)
    {
        if (reference.Source != ReferenceSource.Annotation || Text(snapshot, reference.Referrer) is not { } text) return "";
        var pieces = text.Split(',');
        if (reference.Position >= pieces.Length) return "";
        pieces[reference.Position] = entry;
        return Set(reference.Referrer, string.Join(',', pieces));
    }

    public static string Remove(ClusterSnapshot snapshot, ObjectKey referrer, params IEnumerable<PluginReference> references)
    {
        var positions = references.Where(reference => reference.Source == ReferenceSource.Annotation).Select(reference => reference.Position).ToHashSet();
        return positions.Count == 0 || Text(snapshot, referrer) is not { } text
            ? ""
            : Set(referrer, PluginAnnotation.Without(text, entry => positions.Contains(entry.Position)));
    }

    public static string Append(ClusterSnapshot snapshot, ObjectKey referrer, string entry)
    {
        var text = Text(snapshot, referrer);
        return Kubectl.Annotate(referrer, Names.PluginsAnnotation, PluginAnnotation.Append(text, entry), text is not null);
    }

    public static string? Text(ClusterSnapshot snapshot, ObjectKey referrer) => snapshot.Find(referrer)?.Meta.Annotation(Names.PluginsAnnotation);

    private static string Set(ObjectKey referrer, string value) => Kubectl.Annotate(referrer, Names.PluginsAnnotation, value, overwrite: true);
}
