namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>One kind's present objects, its bounded past, and its watches. Every member needs the store's lock, except <see cref="Objects"/>.</summary>
internal sealed class ObjectCollection(int historyLength)
{
    private readonly Queue<(Change Change, ObjectTree After)> _history = new();
    private readonly HashSet<ChangeSubscription> _subscriptions = [];
    private ObjectTree _beforeHistory = ObjectTree.Empty;
    private volatile ObjectTree _objects = ObjectTree.Empty;

    /// <summary>The version up to which changes are forgotten; a watch can start from it, but not from before.</summary>
    public long Floor { get; private set; }

    public ObjectTree Objects => _objects;

    public void Apply(Change change)
    {
        _objects = change.Type == ChangeType.Deleted ? _objects.Without(change.Previous!) : _objects.With(change.Item!);
        _history.Enqueue((change, _objects));
        if (_history.Count > historyLength)
            (Floor, _beforeHistory) = Forget();
        _subscriptions.RemoveWhere(subscription => !subscription.Offer(change));
    }

    /// <summary>The objects at an earlier version; null where that is forgotten.</summary>
    public ObjectTree? At(long version)
    {
        if (version < Floor)
            return null;
        var found = _beforeHistory;
        foreach (var (change, after) in _history)
        {
            if (change.Version > version)
                break;
            found = after;
        }
        return found;
    }

    public IReadOnlyList<Change> Since(long version) =>
        [.. _history.Where(entry => entry.Change.Version > version).Select(entry => entry.Change)];

    public void Add(ChangeSubscription subscription) => _subscriptions.Add(subscription);

    public void Remove(ChangeSubscription subscription) => _subscriptions.Remove(subscription);

    private (long Version, ObjectTree After) Forget()
    {
        var (change, after) = _history.Dequeue();
        return (change.Version, after);
    }
}
