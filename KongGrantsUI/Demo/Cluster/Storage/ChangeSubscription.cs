using System.Threading.Channels;

namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>A watch's queue of changes. One that is not read ends when full, as Kubernetes ends a watch that is too slow.</summary>
public sealed class ChangeSubscription : IDisposable
{
    private const int Capacity = 10_000;

    private readonly Channel<Change> _changes = Channel.CreateBounded<Change>(Capacity);
    private readonly Action<ChangeSubscription> _dispose;

    internal ChangeSubscription(CollectionView start, IReadOnlyList<Change> missed, Action<ChangeSubscription> dispose)
    {
        (Start, Missed, _dispose) = (start, missed, dispose);
    }

    /// <summary>The objects at the moment of subscription. <see cref="Changes"/> holds what came after.</summary>
    public CollectionView Start { get; }

    /// <summary>Changes between the version asked for and <see cref="Start"/>.</summary>
    public IReadOnlyList<Change> Missed { get; }

    public ChannelReader<Change> Changes => _changes.Reader;

    /// <summary>Ends the watch after what is queued. Safe at any time, and more than once.</summary>
    public void Complete() => _changes.Writer.TryComplete();

    public void Dispose()
    {
        Complete();
        _dispose(this);
    }

    internal bool Offer(Change change)
    {
        if (_changes.Writer.TryWrite(change))
            return true;
        Complete();
        return false;
    }
}
