using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>No fallback: the whole cluster, or nothing.</summary>
public sealed class NoNamespaces : INamespaceScope
{
    public Task<EquatableList<string>> ForAsync(ResourceKind resource, CancellationToken cancellation) =>
        Task.FromResult<EquatableList<string>>([]);
}
