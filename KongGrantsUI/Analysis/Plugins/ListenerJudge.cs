using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Whether a Gateway's listeners let an HTTPRoute in (semantics 6.1).</summary>
internal sealed class ListenerJudge(ClusterSnapshot snapshot)
{
    private const string NamespaceNameLabel = "kubernetes.io/metadata.name";
    private readonly ListenerFaults faults = new(snapshot);

    /// <returns>Null where a listener takes the route; else a sentence that starts with the condition's reason.</returns>
    public Sentence? Refusal(GatewayRoute route, ParentRef parent, Gateway gateway)
    {
        var wanted = gateway.Listeners.Where(listener => Addressed(listener, parent)).ToArray();
        if (wanted.Length == 0) return Nowhere(parent, gateway.Key);
        var allowed = wanted.Where(listener => Allows(listener, route, gateway)).ToArray();
        if (allowed.Length == 0 && wanted.Select(listener => faults.Of(listener, gateway)).FirstOrDefault(fault => fault is not null) is { } fault)
            return $"NotAllowedByListeners: {fault}";
        if (allowed.Length == 0)
            return $"NotAllowedByListeners: no listener of {gateway.Key} takes {route.Kind.Kind} objects from namespace {route.Namespace} (allowedRoutes), or none is programmed.";
        return allowed.Any(listener => HostMatch.Intersects(listener.Hostname, route.Hostnames))
            ? null
            : Of($"NoMatchingListenerHostname: no listener of {gateway.Key} has a host name in common with the route.");
    }

    private static bool Addressed(GatewayListener listener, ParentRef parent) =>
        (string.IsNullOrEmpty(parent.SectionName) || parent.SectionName == listener.Name) && (parent.Port is null || parent.Port == listener.Port);

    private static Sentence Nowhere(ParentRef parent, ObjectKey gateway) => (parent.SectionName, parent.Port) switch
    {
        (null or "", null) => Of($"NoMatchingParent: {gateway} has no listener at all."),
        (null or "", var port) => Of($"NoMatchingParent: {gateway} has no listener on port {$"{port}"}."),
        (var section, null) => Of($"NoMatchingParent: {gateway} has no listener named {section}."),
        var (section, port) => Of($"NoMatchingParent: {gateway} has no listener named {section} on port {$"{port}"}."),
    };

    private bool Allows(GatewayListener listener, GatewayRoute route, Gateway gateway) =>
        Carries(listener.Protocol, route.Kind)
        && (listener.AllowedKinds.Count == 0 || listener.AllowedKinds.Contains(route.Kind))
        && listener.Conditions.All(condition => condition.Type != "Programmed" || condition.Status != "False")
        && faults.Of(listener, gateway) is null
        && NamespaceAllowed(listener, route.Namespace, gateway.Namespace);

    public static bool Carries(string protocol, GroupKind kind) =>
        kind == Kinds.TcpRoute ? protocol == "TCP"
        : kind == Kinds.UdpRoute ? protocol == "UDP"
        : kind == Kinds.TlsRoute ? protocol == "TLS"
        : protocol is "HTTP" or "HTTPS";

    private bool NamespaceAllowed(GatewayListener listener, string routeNamespace, string gatewayNamespace) => listener.AllowedFrom switch
    {
        null or "All" => true,
        "Same" => routeNamespace == gatewayNamespace,
        "Selector" => listener.Selector.All(label => LabelOf(routeNamespace, label.Key) == label.Value)
            && listener.SelectorTerms.All(term => term.Takes(LabelOf(routeNamespace, term.Label))),
        _ => false,
    };

    private string? LabelOf(string @namespace, string label) =>
        snapshot.Namespaces.Find("", @namespace)?.Meta.Label(label) ?? (label == NamespaceNameLabel ? @namespace : null);
}
