using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>Listeners as the controller knows how to serve them (semantics 6.3).</summary>
internal static class ListenerSupport
{
    public static bool IsSupported(GatewayListener listener) => listener.Protocol is "HTTP" or "HTTPS" or "TLS" or "TCP" or "UDP";

    /// <summary>Whether the listener asks for a kind of route that its protocol does not carry.</summary>
    public static bool HasInvalidKinds(GatewayListener listener) =>
        listener.AllowedKinds.Any(kind => !Kinds(listener).Contains(kind.Kind));

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
