namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>How a write is made.</summary>
/// <param name="Version">The version that the request speaks.</param>
/// <param name="DryRun">Do everything but store.</param>
/// <param name="Subresource">Empty, or status.</param>
public sealed record WriteOptions(string Version, bool DryRun = false, string Subresource = "")
{
    public bool OnStatus => Subresource == "status";
}
