namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>One kind's objects as they were at one resourceVersion.</summary>
public sealed record CollectionView(long Version, ObjectTree Objects);
