namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>One change of one object, in the order of its version.</summary>
/// <param name="Item">The object after the change; for Deleted as it last was, under the deletion's version; null for Bookmark.</param>
/// <param name="Previous">The object before the change; null for Added and Bookmark.</param>
public sealed record Change(ChangeType Type, long Version, StoredObject? Item, StoredObject? Previous);
