using System.Threading.Channels;

namespace KongGrantsUI.Live;

/// <summary>One reader's place in the feed: it holds the newest state only, so a slow reader skips and never queues.</summary>
public sealed class LiveSubscription(LiveState initial, ChannelReader<LiveState> reader, Action dispose) : IDisposable
{
    /// <summary>The state when the subscription was made.</summary>
    public LiveState Initial { get; } = initial;

    /// <summary>Every later state that this reader was quick enough for, newest last.</summary>
    public IAsyncEnumerable<LiveState> ReadAllAsync(CancellationToken cancellation) => reader.ReadAllAsync(cancellation);

    public void Dispose() => dispose();
}
