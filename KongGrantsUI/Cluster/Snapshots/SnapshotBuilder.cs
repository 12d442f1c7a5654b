using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Snapshots;

/// <summary>The next snapshot. An object whose UID and resourceVersion did not change keeps its reference.</summary>
internal static class SnapshotBuilder
{
    public static ClusterSnapshot Apply(ClusterSnapshot snapshot, SnapshotChange change) => change switch
    {
        SnapshotChange.Put put => IsSame(snapshot.Find(put.Object.Key), put.Object) ? snapshot : snapshot.With(put.Object),
        SnapshotChange.Remove remove => snapshot.Find(remove.Key) is null ? snapshot : snapshot.Without(remove.Key),
        SnapshotChange.Sync sync => snapshot with { Sync = WithSync(snapshot.Sync, sync.State) },
        SnapshotChange.Replace replace => Replace(snapshot, replace),
        _ => snapshot,
    };

    private static ClusterSnapshot Replace(ClusterSnapshot snapshot, SnapshotChange.Replace replace)
    {
        var kept = replace.Objects.Select(item => item.Key).ToHashSet();
        var gone = snapshot.Objects().Where(item => item.Kind == replace.Kind && !kept.Contains(item.Key)).ToList();
        var next = gone.Aggregate(snapshot, (current, item) => current.Without(item.Key));
        return replace.Objects.Aggregate(next, (current, item) => Apply(current, new SnapshotChange.Put(item)));
    }

    private static bool IsSame(ClusterObject? old, ClusterObject item) =>
        old is not null && item.Meta.ResourceVersion.Length > 0
        && old.Meta.ResourceVersion == item.Meta.ResourceVersion && old.Meta.Uid == item.Meta.Uid;

    private static EquatableList<KindSync> WithSync(EquatableList<KindSync> all, KindSync state)
    {
        var known = all.Where(entry => entry.Kind != state.Kind).Append(state).ToDictionary(entry => entry.Kind);
        return Kinds.All.Where(known.ContainsKey).Select(kind => known[kind]).ToEquatableList();
    }
}
