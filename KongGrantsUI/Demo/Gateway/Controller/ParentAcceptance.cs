using KongGrantsUI.Model;
using GatewayObject = KongGrantsUI.Model.Gateway;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>
/// Decides whether a Gateway takes a route (semantics 6.1), from both specs alone: were it to look at the statuses, it
/// would be looking at what it wrote itself.
/// </summary>
internal static class ParentAcceptance
{
    public static ParentVerdict Decide(HttpRoute route, ParentRef parent, GatewayObject gateway, ClusterSnapshot snapshot)
    {
        var named = gateway.Listeners.Where(listener => IsNamed(listener, parent)).ToList();
        if (named.Count == 0) return Refused("NoMatchingParent", "No listener of the Gateway has the section name or port that the route asks for.");
        var allowing = named.Where(listener => ListenerSupport.IsSupported(listener) && Allows(listener, route, gateway, snapshot)).ToList();
        if (allowing.Count == 0) return Refused("NotAllowedByListeners", "No listener of the Gateway allows routes from this namespace or of this kind.");
        var matching = allowing.Where(listener => HostnamesMeet(listener.Hostname, route.Hostnames)).ToList();
        return matching.Count == 0
            ? Refused("NoMatchingListenerHostname", "No listener of the Gateway serves any of the route's hostnames.")
            : new ParentVerdict("Accepted", "The route is accepted by the Gateway.", [.. matching.Select(listener => listener.Name)]);
    }

    private static ParentVerdict Refused(string reason, string message) => new(reason, message, []);

    private static bool IsNamed(GatewayListener listener, ParentRef parent) =>
        (parent.SectionName is null || parent.SectionName == listener.Name) && (parent.Port is null || parent.Port == listener.Port);

    private static bool Allows(GatewayListener listener, HttpRoute route, GatewayObject gateway, ClusterSnapshot snapshot)
    {
        if (listener.AllowedKinds.Count > 0 && !listener.AllowedKinds.Contains(Kinds.HttpRoute)) return false;
        return listener.AllowedFrom switch
        {
            null or "All" => true,
            "Same" => route.Namespace == gateway.Namespace,
            "Selector" => Selects(listener.Selector, snapshot.Namespaces.Find("", route.Namespace)),
            _ => false,
        };
    }

    private static bool Selects(EquatableMap selector, NamespaceObject? found) =>
        found is not null && selector.All(entry => found.Meta.Label(entry.Key) == entry.Value);

    private static bool HostnamesMeet(string? listener, EquatableList<string> route) =>
        string.IsNullOrEmpty(listener) || route.Count == 0 || route.Any(hostname => Covers(listener, hostname) || Covers(hostname, listener));

    private static bool Covers(string pattern, string hostname) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? hostname.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : pattern.Equals(hostname, StringComparison.OrdinalIgnoreCase);
}
