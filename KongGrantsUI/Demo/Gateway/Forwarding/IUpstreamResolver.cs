using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Demo.Gateway.Forwarding;

/// <summary>Finds where a Kubernetes Service is served.</summary>
public interface IUpstreamResolver
{
    /// <summary>An absolute http address without a path, or null where the Service or its port does not exist.</summary>
    Uri? Resolve(KongBackend backend);
}
