using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Listeners of one port that are in each other's way (semantics 6.3).</summary>
public static class ListenerConflicts
{
    /// <summary>ProtocolConflict or HostnameConflict with another listener of the same port; null where there is none.</summary>
    public static string? Of(GatewayListener listener, IEnumerable<GatewayListener> all)
    {
        var neighbours = all.Where(other => other.Name != listener.Name && other.Port == listener.Port).ToArray();
        if (neighbours.Any(other => !SharePort(other.Protocol, listener.Protocol))) return "ProtocolConflict";
        return neighbours.Any(other => string.Equals(other.Hostname ?? "", listener.Hostname ?? "", StringComparison.OrdinalIgnoreCase)) ? "HostnameConflict" : null;
    }

    private static bool SharePort(string left, string right) => left switch
    {
        "TCP" or "UDP" => false,
        "HTTPS" or "TLS" => right is "HTTPS" or "TLS",
        _ => left == right,
    };
}
