using System.Threading.Channels;

namespace KongGrantsUI.Cluster.Snapshots;

/// <summary>
/// One current value and its readers. Each reader has a channel of capacity 1 that drops the oldest, registered under
/// the same lock as the value is read, so that no value falls between the two.
/// </summary>
public sealed class Broadcast<T>(T initial)
    where T : class
{
    private readonly Lock gate = new();
    private readonly HashSet<Channel<T>> readers = [];
    private volatile T current = initial;

    public T Current => current;

    public void Publish(T value)
    {
        lock (gate)
        {
            current = value;
            foreach (var reader in readers) reader.Writer.TryWrite(value);
        }
    }

    public BroadcastSubscription<T> Subscribe()
    {
        var channel = Channel.CreateBounded<T>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate)
        {
            readers.Add(channel);
            return new BroadcastSubscription<T>(current, channel.Reader, () => Remove(channel));
        }
    }

    private void Remove(Channel<T> channel)
    {
        lock (gate) readers.Remove(channel);
        channel.Writer.TryComplete();
    }
}
