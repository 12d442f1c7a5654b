using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Snapshots;

/// <summary>One thing that a watch has learnt.</summary>
public abstract record SnapshotChange
{
    private SnapshotChange()
    {
    }

    /// <summary>These are all objects of the kind; what is not among them is gone.</summary>
    public sealed record Replace(GroupKind Kind, IReadOnlyList<ClusterObject> Objects) : SnapshotChange;

    public sealed record Put(ClusterObject Object) : SnapshotChange;

    public sealed record Remove(ObjectKey Key) : SnapshotChange;

    public sealed record Sync(KindSync State) : SnapshotChange;
}
