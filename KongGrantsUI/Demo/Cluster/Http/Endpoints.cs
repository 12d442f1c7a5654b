using KongGrantsUI.Demo.Cluster.Discovery;
using KongGrantsUI.Demo.Cluster.Watching;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>Everything that answers.</summary>
internal sealed record Endpoints(
    ReadEndpoint Read, WriteEndpoint Write, WatchEndpoint Watch, DiscoveryEndpoint Discovery, IReadOnlyList<IVirtualResource> VirtualResources)
{
    public IVirtualResource? Virtual(RequestTarget target) => VirtualResources.FirstOrDefault(resource =>
        resource.Group == target.Group && resource.Version == target.Version && resource.Plural == target.Resource);
}
