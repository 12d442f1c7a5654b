using System.Collections.Immutable;

namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>All objects of one kind at one moment, ordered by namespace, then name. Immutable.</summary>
public sealed class ObjectTree
{
    private static readonly ImmutableSortedDictionary<string, StoredObject> NoObjects =
        ImmutableSortedDictionary.Create<string, StoredObject>(StringComparer.Ordinal);

    private readonly ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, StoredObject>> _namespaces;

    private ObjectTree(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, StoredObject>> namespaces) => _namespaces = namespaces;

    public static ObjectTree Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, StoredObject>>(StringComparer.Ordinal));

    public StoredObject? Find(string @namespace, string name) => _namespaces.GetValueOrDefault(@namespace)?.GetValueOrDefault(name);

    public ObjectTree With(StoredObject item)
    {
        var objects = _namespaces.GetValueOrDefault(item.Namespace, NoObjects).SetItem(item.Name, item);
        return new(_namespaces.SetItem(item.Namespace, objects));
    }

    public ObjectTree Without(StoredObject item)
    {
        var objects = _namespaces.GetValueOrDefault(item.Namespace, NoObjects).Remove(item.Name);
        return new(objects.IsEmpty ? _namespaces.Remove(item.Namespace) : _namespaces.SetItem(item.Namespace, objects));
    }

    /// <summary>The objects of one namespace, or of all where null, in order.</summary>
    public IEnumerable<StoredObject> In(string? @namespace) =>
        @namespace is null
            ? _namespaces.Values.SelectMany(objects => objects.Values)
            : _namespaces.GetValueOrDefault(@namespace, NoObjects).Values;
}
