using System.Threading.Channels;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Snapshots;

/// <summary>
/// The single writer: one task takes all changes queued, makes one snapshot of them, with the next revision, and
/// publishes it. Changes that change nothing publish nothing.
/// </summary>
public sealed class SnapshotStore : ISnapshotSource, IChangeSink
{
    private readonly Channel<SnapshotChange> changes =
        Channel.CreateUnbounded<SnapshotChange>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Broadcast<ClusterSnapshot> published = new(ClusterSnapshot.Empty);

    public ClusterSnapshot Current => published.Current;

    public BroadcastSubscription<ClusterSnapshot> Subscribe() => published.Subscribe();

    public void Post(SnapshotChange change) => changes.Writer.TryWrite(change);

    /// <summary>Runs until cancelled. Call it once.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (await changes.Reader.WaitToReadAsync(cancellation))
        {
            var before = published.Current;
            var next = before;
            while (changes.Reader.TryRead(out var change)) next = SnapshotBuilder.Apply(next, change);
            if (!ReferenceEquals(next, before)) published.Publish(next with { Revision = before.Revision + 1 });
        }
    }
}
