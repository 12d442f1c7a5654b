using System.Threading.Channels;
using KongGrantsUI.Live;

namespace KongGrantsUI.Tests.Access;

public sealed class FakeLiveFeed(LiveState initial) : ILiveFeed
{
    private readonly List<Channel<LiveState>> readers = [];

    public LiveState Current { get; private set; } = initial;
    public int Open => readers.Count;

    public LiveSubscription Subscribe()
    {
        var channel = Channel.CreateBounded<LiveState>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        readers.Add(channel);
        return new LiveSubscription(Current, channel.Reader, () => readers.Remove(channel));
    }

    public void Publish(LiveState state)
    {
        Current = state;
        foreach (var reader in readers) reader.Writer.TryWrite(state);
    }
}
