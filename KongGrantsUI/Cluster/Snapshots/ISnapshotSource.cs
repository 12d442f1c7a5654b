using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Snapshots;

/// <summary>Where the newest snapshot is published.</summary>
public interface ISnapshotSource
{
    ClusterSnapshot Current { get; }

    /// <summary>The snapshot at that moment and later ones; a slow reader skips to the newest.</summary>
    BroadcastSubscription<ClusterSnapshot> Subscribe();
}
