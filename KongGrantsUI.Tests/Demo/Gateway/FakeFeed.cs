using System.Threading.Channels;
using KongGrantsUI.Live;

namespace KongGrantsUI.Tests.Demo.Gateway;

/// <summary>A feed that tests publish to.</summary>
internal sealed class FakeFeed(LiveState initial) : ILiveFeed
{
    private readonly List<Channel<LiveState>> readers = [];

    public LiveState Current { get; private set; } = initial;

    public LiveSubscription Subscribe()
    {
        var channel = Channel.CreateBounded<LiveState>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        readers.Add(channel);
        return new LiveSubscription(Current, channel.Reader, () => channel.Writer.TryComplete());
    }

    public void Publish(LiveState state)
    {
        Current = state;
        foreach (var reader in readers) reader.Writer.TryWrite(state);
    }
}
