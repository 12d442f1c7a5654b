using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Kinds;

namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>
/// Every object of the cluster, under one increasing version. Reads take no part in writes: trees are immutable. A write
/// compares and swaps: it names the stored object that it replaces, and is refused where another is stored by now.
/// Nothing is parsed or serialised under the lock.
/// </summary>
public sealed class ObjectStore(int historyLength) : IObjectReader
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<(string Group, string Plural), ObjectCollection> _collections = new();
    private long _version = 1;

    /// <inheritdoc/>
    public IReadOnlyList<JsonObject> List(string group, string resource, string? @namespace) =>
        [.. Collection(group, resource).Objects.In(@namespace).Select(stored => stored.Value)];

    /// <inheritdoc/>
    public JsonObject? Get(string group, string resource, string @namespace, string name) =>
        Collection(group, resource).Objects.Find(@namespace, name)?.Value;

    public StoredObject? Find(KindInfo kind, string @namespace, string name) => Collection(kind).Objects.Find(@namespace, name);

    /// <summary>The present objects, with the version that a watch can go on from.</summary>
    public CollectionView View(KindInfo kind)
    {
        lock (_gate)
            return new(_version, Collection(kind).Objects);
    }

    /// <summary>The objects as they were; null where the version is forgotten.</summary>
    public CollectionView? ViewAt(KindInfo kind, long version)
    {
        lock (_gate)
            return Collection(kind).At(version) is { } objects ? new(version, objects) : null;
    }

    /// <summary>Stores a new object. The store takes the value over: the caller must not touch it again.</summary>
    /// <param name="namespaceObject">The object's namespace, which must still be stored as given here; null for cluster scope.</param>
    /// <returns>Null where the name is taken, or the namespace has changed.</returns>
    public StoredObject? TryAdd(KindInfo kind, JsonObject value, StoredObject? namespaceObject)
    {
        lock (_gate)
        {
            var (ns, name) = (value.Text("metadata", "namespace") ?? "", value.Text("metadata", "name")!);
            if (Find(kind, ns, name) is not null || (namespaceObject is not null && !IsStored(KindTable.Namespaces, namespaceObject)))
                return null;
            return Commit(kind, ChangeType.Added, new(ns, name, _version + 1, value), null);
        }
    }

    /// <summary>Replaces a stored object; null where it is not the stored one any more. Takes the value over.</summary>
    public StoredObject? TryReplace(KindInfo kind, StoredObject old, JsonObject value)
    {
        lock (_gate)
            return IsStored(kind, old) ? Commit(kind, ChangeType.Modified, new(old.Namespace, old.Name, _version + 1, value), old) : null;
    }

    /// <summary>Removes a stored object; false where it is not the stored one any more.</summary>
    public bool TryRemove(KindInfo kind, StoredObject old)
    {
        var last = old.Value.DeepClone().AsObject();
        lock (_gate)
        {
            if (!IsStored(kind, old))
                return false;
            Commit(kind, ChangeType.Deleted, new(old.Namespace, old.Name, _version + 1, last), old);
            return true;
        }
    }

    /// <summary>Starts a watch from a version, or from the present where null. Null where the version is forgotten; <paramref name="oldest"/> then is the oldest that is not.</summary>
    public ChangeSubscription? Subscribe(KindInfo kind, long? since, out long oldest)
    {
        lock (_gate)
        {
            var collection = Collection(kind);
            oldest = collection.Floor;
            if (since < oldest)
                return null;
            var missed = since is { } version ? collection.Since(version) : [];
            var subscription = new ChangeSubscription(new(_version, collection.Objects), missed, ended => Unsubscribe(collection, ended));
            collection.Add(subscription);
            return subscription;
        }
    }

    /// <summary>Queues a bookmark behind every change made so far.</summary>
    public void Bookmark(ChangeSubscription subscription)
    {
        lock (_gate)
            subscription.Offer(new(ChangeType.Bookmark, _version, null, null));
    }

    private void Unsubscribe(ObjectCollection collection, ChangeSubscription subscription)
    {
        lock (_gate)
            collection.Remove(subscription);
    }

    private StoredObject Commit(KindInfo kind, ChangeType type, StoredObject item, StoredObject? previous)
    {
        item.Value["metadata"]!["resourceVersion"] = item.Version.ToString(CultureInfo.InvariantCulture);
        _version = item.Version;
        Collection(kind).Apply(new(type, item.Version, item, previous));
        return item;
    }

    private bool IsStored(KindInfo kind, StoredObject item) => ReferenceEquals(Find(kind, item.Namespace, item.Name), item);

    private ObjectCollection Collection(KindInfo kind) => Collection(kind.Group, kind.Plural);

    private ObjectCollection Collection(string group, string plural) => _collections.GetOrAdd((group, plural), _ => new(historyLength));
}
