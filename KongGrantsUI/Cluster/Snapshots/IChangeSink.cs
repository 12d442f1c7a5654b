namespace KongGrantsUI.Cluster.Snapshots;

/// <summary>Takes changes in order; never blocks.</summary>
public interface IChangeSink
{
    void Post(SnapshotChange change);
}
