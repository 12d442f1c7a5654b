using KongGrantsUI.Live;

namespace KongGrantsUI.Access;

/// <summary>
/// Reads a subscription with one read open at a time, so that it can be awaited together with a timer. The open read is
/// cancelled and awaited on dispose: an async enumerator may not be disposed while a read is open.
/// </summary>
internal sealed class LatestState : IAsyncDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly IAsyncEnumerator<LiveState> states;

    public LatestState(LiveSubscription subscription, CancellationTokenSource stop)
    {
        this.stop = stop;
        states = subscription.ReadAllAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        Next = states.MoveNextAsync().AsTask();
    }

    /// <summary>Completes with true when a newer state can be taken, with false at the end of the feed.</summary>
    public Task<bool> Next { get; private set; }

    public LiveState Take()
    {
        var state = states.Current;
        Next = states.MoveNextAsync().AsTask();
        return state;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await ((Task)Next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await states.DisposeAsync();
    }
}
