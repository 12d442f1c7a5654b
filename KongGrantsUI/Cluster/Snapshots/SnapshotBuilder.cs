using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Snapshots;

/// <summary>The next snapshot. An object whose UID and resourceVersion did not change keeps its reference.</summary>
internal static class SnapshotBuilder
{
    public static ClusterSnapshot Apply(ClusterSnapshot snapshot, SnapshotChange change) => change switch
    {
        SnapshotChange.Put put => Put(Read(snapshot, put.Object.Key), put.Object),
        SnapshotChange.Remove remove => Remove(Read(snapshot, remove.Key), remove.Key),
        SnapshotChange.Unreadable unreadable => Unreadable(snapshot, unreadable.Object),
        SnapshotChange.Sync sync => snapshot with { Sync = WithSync(snapshot.Sync, sync.State) },
        SnapshotChange.Replace replace => Replace(snapshot, replace),
        SnapshotChange.Keep keep => Forget(snapshot, keep.Kind, key => !keep.Namespaces.Contains(key.Namespace)),
        _ => snapshot,
    };

    private static ClusterSnapshot Put(ClusterSnapshot snapshot, ClusterObject item) =>
        IsSame(snapshot.Find(item.Key), item) ? snapshot : snapshot.With(item);

    private static ClusterSnapshot Remove(ClusterSnapshot snapshot, ObjectKey key) =>
        snapshot.Find(key) is null ? snapshot : snapshot.Without(key);

    private static ClusterSnapshot Replace(ClusterSnapshot snapshot, SnapshotChange.Replace replace)
    {
        var coming = new Dictionary<ObjectKey, ClusterObject>(replace.Objects.Count);
        foreach (var item in replace.Objects) coming[item.Key] = item;
        var next = Forget(snapshot, replace.Kind, key => Within(key, replace.Namespace) && !coming.ContainsKey(key));
        if (next.Unread.Count > 0) next = next.Unread.Where(item => coming.ContainsKey(item.Key)).Aggregate(next, (current, item) => Read(current, item.Key));
        var changed = coming.Values.Where(item => !IsSame(next.Find(item.Key), item)).ToList();
        if (changed.Count > 0) next = next.With(replace.Kind, changed);
        return replace.Unread.Aggregate(next, Unreadable);
    }

    private static bool Within(ObjectKey key, string @namespace) => @namespace.Length == 0 || key.Namespace == @namespace;

    private static ClusterSnapshot Forget(ClusterSnapshot snapshot, GroupKind kind, Func<ObjectKey, bool> which)
    {
        var gone = snapshot.Objects(kind).Select(item => item.Key).Where(which).ToList();
        var next = gone.Aggregate(snapshot, (current, key) => current.Without(key));
        return next.Unread.Any(item => item.Key.Kind == kind && which(item.Key))
            ? next with { Unread = next.Unread.Where(item => item.Key.Kind != kind || !which(item.Key)).ToEquatableList() }
            : next;
    }

    private static ClusterSnapshot Read(ClusterSnapshot snapshot, ObjectKey key) => snapshot.Unread.Any(item => item.Key == key)
        ? snapshot with { Unread = snapshot.Unread.Where(item => item.Key != key).ToEquatableList() }
        : snapshot;

    private static ClusterSnapshot Unreadable(ClusterSnapshot snapshot, UnreadObject item)
    {
        if (snapshot.Unread.Contains(item) && snapshot.Find(item.Key) is null) return snapshot;
        var next = Remove(Read(snapshot, item.Key), item.Key);
        return next with { Unread = next.Unread.Append(item).OrderBy(entry => entry.Key).ToEquatableList() };
    }

    private static bool IsSame(ClusterObject? old, ClusterObject item) =>
        old is not null && (item.Meta.ResourceVersion.Length == 0
            ? old.Equals(item)
            : old.Meta.ResourceVersion == item.Meta.ResourceVersion && old.Meta.Uid == item.Meta.Uid);

    private static EquatableList<KindSync> WithSync(EquatableList<KindSync> all, KindSync state)
    {
        var known = all.Where(entry => entry.Kind != state.Kind).Append(state).ToDictionary(entry => entry.Kind);
        return Kinds.All.Where(known.ContainsKey).Select(kind => known[kind]).ToEquatableList();
    }
}
