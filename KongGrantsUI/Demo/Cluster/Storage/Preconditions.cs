namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>What must hold of an object for it to be deleted; null asks for nothing.</summary>
public sealed record Preconditions(string? Uid = null, string? ResourceVersion = null);
