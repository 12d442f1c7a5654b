using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>Where a kind is looked for that may not be listed in the whole cluster.</summary>
public interface INamespaceScope
{
    /// <summary>Names of namespaces, in order; empty where there is none to fall back to.</summary>
    /// <exception cref="HttpRequestException">The API server could not be asked.</exception>
    Task<EquatableList<string>> ForAsync(ResourceKind resource, CancellationToken cancellation);
}
