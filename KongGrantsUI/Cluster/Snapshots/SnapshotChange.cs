using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Snapshots;

/// <summary>One thing that a watch has learnt.</summary>
public abstract record SnapshotChange
{
    private SnapshotChange()
    {
    }

    /// <summary>These are all objects of the kind; what is not among them is gone.</summary>
    public sealed record Replace(GroupKind Kind, IReadOnlyList<ClusterObject> Objects) : SnapshotChange
    {
        /// <summary>The one namespace that this is about; empty: the whole cluster.</summary>
        public string Namespace { get; init; } = "";

        /// <summary>Objects that are there and could not be read.</summary>
        public IReadOnlyList<UnreadObject> Unread { get; init; } = [];
    }

    /// <summary>From now on only these namespaces are read for the kind: what lies in others is no longer known.</summary>
    public sealed record Keep(GroupKind Kind, EquatableList<string> Namespaces) : SnapshotChange;

    /// <summary>The object is there, and could not be read: what was known of it is no longer so.</summary>
    public sealed record Unreadable(UnreadObject Object) : SnapshotChange;

    public sealed record Put(ClusterObject Object) : SnapshotChange;

    public sealed record Remove(ObjectKey Key) : SnapshotChange;

    public sealed record Sync(KindSync State) : SnapshotChange;
}
