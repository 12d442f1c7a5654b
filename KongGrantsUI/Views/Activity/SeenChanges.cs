using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Activity;

/// <summary>
/// What changed in the user's world since a page was opened: each snapshot is compared with the one before. Immutable.
/// Snapshots that the page skipped do not matter: what they amounted to is seen in the next.
/// </summary>
public sealed record SeenChanges(ClusterSnapshot? Last, EquatableList<ActivityEntry> Entries)
{
    public static readonly SeenChanges None = new(null, []);

    private const int Most = 200;

    /// <summary>The first synced snapshot is where it starts from, and no change.</summary>
    public SeenChanges After(ClusterSnapshot snapshot, DateTimeOffset at)
    {
        if (!snapshot.IsSynced || ReferenceEquals(snapshot, Last)) return this;
        if (Last is null) return new SeenChanges(snapshot, Entries);
        var before = Index(Last);
        var after = Index(snapshot);
        var changes = after.Values.Select(item => Change(before.GetValueOrDefault(item.Key), item, at)).OfType<ActivityEntry>()
            .Concat(before.Values.Where(item => !after.ContainsKey(item.Key)).Select(item => Entry(item, at, T("Deleted"), T("It is gone, or you may no longer see it."))));
        return new SeenChanges(snapshot, changes.Concat(Entries).Take(Most).ToEquatableList());
    }

    private static Dictionary<ObjectKey, ClusterObject> Index(ClusterSnapshot snapshot) =>
        snapshot.Objects().Where(item => item is not EventObject).ToDictionary(item => item.Key);

    private static ActivityEntry? Change(ClusterObject? before, ClusterObject after, DateTimeOffset at)
    {
        if (before is null) return Entry(after, at, T("Appeared"), T("It was made, or you may see it now."));
        if (before.Meta.ResourceVersion == after.Meta.ResourceVersion) return null;
        var plugins = after.Meta.Annotation(Names.PluginsAnnotation);
        if (before.Meta.Annotation(Names.PluginsAnnotation) != plugins) return Entry(after, at, T("Plugins changed"), plugins is null ? T("It names no plugins now.") : T($"It names {plugins} now."));
        return before.Meta.Generation == after.Meta.Generation && before.Meta.Labels.Equals(after.Meta.Labels) && before.Meta.Annotations.Equals(after.Meta.Annotations)
            ? Entry(after, at, T("Status changed"), T("Its controller wrote its conditions."))
            : Entry(after, at, T("Changed"), T("Its spec, labels or annotations are others now."));
    }

    private static ActivityEntry Entry(ClusterObject item, DateTimeOffset at, string title, string text) =>
        new(at, "change", "info", title, text, ObjectLink.To(item.Key));
}
