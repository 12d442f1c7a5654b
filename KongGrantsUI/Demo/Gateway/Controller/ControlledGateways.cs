using KongGrantsUI.Model;
using GatewayObject = KongGrantsUI.Model.Gateway;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>Which GatewayClasses and Gateways the controller takes care of (semantics 6.1).</summary>
internal sealed class ControlledGateways(ClusterSnapshot snapshot, string controllerName)
{
    public IEnumerable<GatewayClass> Classes => snapshot.GatewayClasses.Where(candidate => candidate.ControllerName == controllerName);

    public IEnumerable<GatewayObject> Gateways => snapshot.Gateways.Where(IsControlled);

    /// <summary>The Gateway that a parent of a route names, or null where there is none that is controlled.</summary>
    public GatewayObject? Parent(ParentRef parent, string routeNamespace) =>
        parent.Kind == Kinds.Gateway
        && snapshot.Gateways.Find(parent.Namespace ?? routeNamespace, parent.Name) is { } gateway
        && IsControlled(gateway)
            ? gateway
            : null;

    private bool IsControlled(GatewayObject gateway) =>
        snapshot.GatewayClasses.Find("", gateway.ClassName)?.ControllerName == controllerName;
}
