using KongGrantsUI.Analysis;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>The addresses that Kong's Gateways publish in their status, with the ports of their listeners.</summary>
public sealed class PublishedGateways(ILiveFeed feed, AnalysisOptions options) : IGatewayAddresses
{
    public IReadOnlyList<string> Current => [.. Targets(feed.Current.Snapshot).Distinct()];

    /// <summary>A status is the word of whoever may write it, so it opens no address that is special.</summary>
    public bool Configured => false;

    private IEnumerable<string> Targets(ClusterSnapshot snapshot) =>
        from gateway in snapshot.Gateways
        where snapshot.GatewayClasses.Find("", gateway.ClassName)?.ControllerName == options.GatewayController
        from address in gateway.Addresses
        from listener in gateway.Listeners
        where listener.Protocol is "HTTP" or "HTTPS"
        select address.Contains(':', StringComparison.Ordinal) ? $"[{address}]:{listener.Port}" : $"{address}:{listener.Port}";
}
