using System.Text.Json.Nodes;
using KongGrantsUI.Model;
using GatewayObject = KongGrantsUI.Model.Gateway;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>Gateways' and GatewayClasses' statuses (semantics 6.3).</summary>
internal sealed class GatewayStatusPlanner(ClusterSnapshot snapshot, ControlledGateways controlled, string address)
{
    public IEnumerable<DesiredStatus> Plan() => controlled.Classes.Select(Class).Concat(controlled.Gateways.Select(Gateway));

    private static DesiredStatus Class(GatewayClass item) => new(item.Key, item.Meta.ResourceVersion, new JsonObject
    {
        ["conditions"] = new JsonArray(StatusConditions.True(
            "Accepted", "Accepted", "the gatewayclass has been accepted by the controller", item.Meta.Generation)),
    });

    private DesiredStatus Gateway(GatewayObject gateway) => new(gateway.Key, gateway.Meta.ResourceVersion, new JsonObject
    {
        ["addresses"] = new JsonArray(new JsonObject { ["type"] = "IPAddress", ["value"] = address }),
        ["conditions"] = new JsonArray(
            StatusConditions.True("Accepted", "Accepted", "", gateway.Meta.Generation),
            StatusConditions.True("Programmed", "Programmed", "", gateway.Meta.Generation)),
        ["listeners"] = new JsonArray([.. gateway.Listeners.Select(listener => Listener(gateway, listener))]),
    });

    private JsonObject Listener(GatewayObject gateway, GatewayListener listener) => new()
    {
        ["name"] = listener.Name,
        ["attachedRoutes"] = Attached(gateway, listener),
        ["supportedKinds"] = new JsonArray([.. ListenerSupport.SupportedKinds(listener).Select(Kind)]),
        ["conditions"] = ListenerConditions(listener, gateway),
    };

    private static JsonObject Kind(string kind) => new() { ["group"] = Groups.Gateway, ["kind"] = kind };

    private JsonArray ListenerConditions(GatewayListener listener, GatewayObject gateway)
    {
        var generation = gateway.Meta.Generation;
        var conflict = ListenerSupport.Conflict(listener, gateway.Listeners);
        var isSupported = ListenerSupport.IsSupported(listener);
        return
        [
            isSupported
                ? StatusConditions.True("Accepted", "Accepted", "", generation)
                : StatusConditions.False("Accepted", "UnsupportedProtocol", $"the protocol {listener.Protocol} is not supported", generation),
            conflict is null
                ? StatusConditions.False("Conflicted", "NoConflicts", "", generation)
                : StatusConditions.True("Conflicted", conflict, $"another listener uses port {listener.Port} too", generation),
            ListenerSupport.Unresolved(listener, gateway, snapshot) is { } fault
                ? StatusConditions.False("ResolvedRefs", fault.Reason, fault.Message, generation)
                : StatusConditions.True("ResolvedRefs", "ResolvedRefs", "", generation),
            ListenerSupport.IsProgrammed(listener, gateway, snapshot)
                ? StatusConditions.True("Programmed", "Programmed", "", generation)
                : StatusConditions.False("Programmed", "Invalid", "", generation),
        ];
    }

    private int Attached(GatewayObject gateway, GatewayListener listener) => snapshot.HttpRoutes.Count(route => route.Parents.Any(parent =>
        controlled.Parent(parent, route.Namespace)?.Key == gateway.Key
        && ParentAcceptance.Decide(route, parent, gateway, snapshot).Listeners.Contains(listener.Name)));
}
