using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using GatewayObject = KongGrantsUI.Model.Gateway;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>Listeners as the controller knows how to serve them (semantics 6.3).</summary>
internal static class ListenerSupport
{
    public static bool IsSupported(GatewayListener listener) => listener.Protocol is "HTTP" or "HTTPS" or "TLS" or "TCP" or "UDP";

    /// <summary>Whether the listener asks for a kind of route that its protocol does not carry.</summary>
    private static bool HasInvalidKinds(GatewayListener listener) =>
        listener.AllowedKinds.Any(kind => !Kinds(listener).Contains(kind.Kind));

    /// <summary>ProtocolConflict or HostnameConflict with another listener of the same port; null where there is none.</summary>
    public static string? Conflict(GatewayListener listener, IEnumerable<GatewayListener> all) => ListenerConflicts.Of(listener, all);

    /// <summary>Why what the listener names does not resolve, as the condition's reason and a message; null where all does.</summary>
    public static (string Reason, string Message)? Unresolved(GatewayListener listener, GatewayObject gateway, ClusterSnapshot snapshot) =>
        HasInvalidKinds(listener)
            ? ("InvalidRouteKinds", "a kind of route does not fit the listener's protocol")
            : ListenerCertificates.Fault(listener, gateway, snapshot);

    /// <summary>Whether the listener is served: its protocol is, what it names resolves, and no other listener is in its way.</summary>
    public static bool IsProgrammed(GatewayListener listener, GatewayObject gateway, ClusterSnapshot snapshot) =>
        IsSupported(listener) && Unresolved(listener, gateway, snapshot) is null && Conflict(listener, gateway.Listeners) is null;

    /// <summary>The kinds that the listener takes, as its status lists them.</summary>
    public static IEnumerable<string> SupportedKinds(GatewayListener listener) =>
        listener.AllowedKinds.Count == 0
            ? Kinds(listener)
            : listener.AllowedKinds.Select(kind => kind.Kind).Where(Kinds(listener).Contains);

    private static string[] Kinds(GatewayListener listener) => listener.Protocol switch
    {
        "HTTP" or "HTTPS" => ["HTTPRoute", "GRPCRoute"],
        "TLS" => ["TLSRoute"],
        "TCP" => ["TCPRoute"],
        "UDP" => ["UDPRoute"],
        _ => [],
    };
}
