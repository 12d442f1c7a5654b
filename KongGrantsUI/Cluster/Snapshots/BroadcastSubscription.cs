using System.Threading.Channels;

namespace KongGrantsUI.Cluster.Snapshots;

/// <summary>The value when subscribed, and the newest after it.</summary>
public sealed class BroadcastSubscription<T>(T initial, ChannelReader<T> reader, Action dispose) : IDisposable
{
    public T Initial { get; } = initial;

    public ChannelReader<T> Reader { get; } = reader;

    public void Dispose() => dispose();
}
