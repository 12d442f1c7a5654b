using KongGrantsUI.Analysis;
using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Demo.Gateway.Forwarding;
using KongGrantsUI.Demo.Gateway.Routing;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>Everything that the gateway serves by: built whole, never changed, exchanged as one.</summary>
public sealed record GatewayConfig
{
    /// <summary>Serves nothing: every request is 404.</summary>
    public static readonly GatewayConfig Empty = new()
    {
        Routes = new RouteTable([], new PathPatterns()),
        Plugins = new PluginTable([]),
        Credentials = new CredentialIndex([], CredentialTable.Empty),
    };

    /// <summary>Revision of the snapshot that it was built from.</summary>
    public long Revision { get; init; }

    /// <summary>What it was made of.</summary>
    public ClusterAnalysis Analysis { get; init; } = ClusterAnalysis.Empty;
    public required RouteTable Routes { get; init; }
    public required PluginTable Plugins { get; init; }
    public required CredentialIndex Credentials { get; init; }

    /// <summary>Backends by Kong service.</summary>
    public IReadOnlyDictionary<string, WeightedBackends> Services { get; init; } = new Dictionary<string, WeightedBackends>();

    /// <summary>Sorted: plugin types and filters that are configured and passed through.</summary>
    public EquatableList<string> NotActedOut { get; init; } = [];
}
