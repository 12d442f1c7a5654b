using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using GatewayObject = KongGrantsUI.Model.Gateway;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>
/// Decides whether a Gateway takes a route (semantics 6.1), by the engine's rules, from both specs alone: were it to look
/// at the statuses, it would be looking at what it wrote itself.
/// </summary>
internal static class ParentAcceptance
{
    public static ParentVerdict Decide(HttpRoute route, ParentRef parent, GatewayObject gateway, ClusterSnapshot snapshot)
    {
        var judge = new ListenerJudge(snapshot);
        var listeners = gateway.Listeners.Select(listener => listener with { Conditions = Conditions(listener, gateway, snapshot) }).ToEquatableList();
        var taking = listeners.Where(listener => Refusal([listener]) is null).Select(listener => listener.Name).ToList();
        if (Refusal(listeners) is not { } refusal) return new ParentVerdict("Accepted", "The route is accepted by the Gateway.", taking);
        var colon = refusal.IndexOf(": ", StringComparison.Ordinal);
        return new ParentVerdict(refusal[..colon], refusal[(colon + 2)..], []);

        string? Refusal(EquatableList<GatewayListener> candidates) => judge.Refusal(route, parent, gateway with { Listeners = candidates })?.English;
    }

    private static EquatableList<Condition> Conditions(GatewayListener listener, GatewayObject gateway, ClusterSnapshot snapshot) =>
        ListenerSupport.IsProgrammed(listener, gateway, snapshot) ? [] : [new Condition("Programmed", "False", "Invalid", "")];
}
