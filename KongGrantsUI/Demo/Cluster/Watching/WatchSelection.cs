using System.Globalization;
using KongGrantsUI.Demo.Cluster.Http;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Watching;

/// <summary>What a watch lets through: an object that comes to match is ADDED to it, one that ceases to is DELETED from it.</summary>
internal sealed class WatchSelection(ListQuery query, string? @namespace)
{
    /// <summary>Null for all.</summary>
    public string? Namespace { get; } = @namespace;

    public bool Matches(StoredObject item) => (Namespace is null || item.Namespace == Namespace) && query.Matches(item.Value);

    /// <summary>The event to send; null for none.</summary>
    public (string Type, StoredObject Item)? See(Change change)
    {
        var item = change.Item!;
        var was = change.Previous is { } previous && Matches(previous);
        var matches = change.Type != ChangeType.Deleted && Matches(item);
        return (was, matches) switch
        {
            (false, true) => ("ADDED", item),
            (true, true) => ("MODIFIED", item),
            (true, false) => ("DELETED", change.Type == ChangeType.Deleted ? item : Left(change)),
            _ => null,
        };
    }

    // The object as the watcher last saw it, under the version at which it left.
    private static StoredObject Left(Change change)
    {
        var value = change.Previous!.Value.DeepClone().AsObject();
        value["metadata"]!["resourceVersion"] = change.Version.ToString(CultureInfo.InvariantCulture);
        return new(change.Previous.Namespace, change.Previous.Name, change.Version, value);
    }
}
