using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>Publishes where one kind stands; <see cref="KindSync.Since"/> moves only with the state.</summary>
internal sealed class SyncReporter(GroupKind kind, IChangeSink sink, TimeProvider time)
{
    private KindSync? last;

    public void Report(SyncState state, string message = "", TimeSpan? retryIn = null)
    {
        var now = time.GetUtcNow();
        var next = new KindSync(kind, state, last?.State == state ? last.Since : now, message, now + retryIn);
        if (next == last) return;
        last = next;
        sink.Post(new SnapshotChange.Sync(next));
    }
}
