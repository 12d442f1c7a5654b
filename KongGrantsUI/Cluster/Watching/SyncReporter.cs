using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>Publishes where one kind stands; <see cref="KindSync.Since"/> moves only with the state.</summary>
internal sealed class SyncReporter(GroupKind kind, Action<KindSync> post, TimeProvider time)
{
    private KindSync? last;

    /// <summary>The state last reported.</summary>
    public SyncState State => last?.State ?? SyncState.Waiting;

    public void Report(SyncState state, Sentence? message = null, TimeSpan? retryIn = null) =>
        Report(new KindSync(kind, state, time.GetUtcNow(), message, time.GetUtcNow() + retryIn));

    /// <summary>The same with its own time, which counts only where the state is a new one.</summary>
    public void Report(KindSync state)
    {
        var next = last?.State == state.State ? state with { Since = last.Since } : state;
        if (next == last) return;
        last = next;
        post(next);
    }
}
