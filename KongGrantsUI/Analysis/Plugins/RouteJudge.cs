using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Whether a route of the Gateway API reaches the gateway: its parents must exist, be Kong's, and take it (semantics 6.1).</summary>
internal sealed class RouteJudge(ClusterSnapshot snapshot, AnalysisOptions options)
{
    private readonly ListenerJudge listeners = new(snapshot);

    public RouteAcceptance Judge(GatewayRoute route)
    {
        if (options.AcceptRoutesWithoutGateway && snapshot.Gateways.Count == 0) return new RouteAcceptance(route.Key, true, [], "");
        if (route.Parents.Count == 0) return new RouteAcceptance(route.Key, false, [], "It names no parent Gateway (spec.parentRefs is empty).");
        var verdicts = route.Parents.Select(parent => (Key: KeyOf(route, parent), Refusal: Refusal(route, parent))).ToArray();
        var parents = verdicts.Where(verdict => verdict.Refusal is null).Select(verdict => verdict.Key).Distinct().Order().ToEquatableList();
        return parents.Count > 0
            ? new RouteAcceptance(route.Key, true, parents, "")
            : new RouteAcceptance(route.Key, false, [], Wording.Join(verdicts.Select(verdict => verdict.Refusal).OfType<Sentence>().Distinct())) { Causes = Causes(verdicts.Select(verdict => verdict.Key)) };
    }

    public static ObjectKey KeyOf(GatewayRoute route, ParentRef parent) => new(parent.Kind, parent.Namespace ?? route.Namespace, parent.Name);

    // The class is told of only where it is what is wrong.
    private EquatableList<ObjectKey> Causes(IEnumerable<ObjectKey> parents) => parents
        .SelectMany(parent => parent.Kind == Kinds.Gateway && snapshot.Gateways.Find(parent.Namespace, parent.Name) is { } gateway && !IsOurs(gateway)
            ? [parent, new ObjectKey(Kinds.GatewayClass, "", gateway.ClassName)]
            : EquatableList.Of(parent))
        .Distinct().Order().ToEquatableList();

    private bool IsOurs(Gateway gateway) => snapshot.GatewayClasses.Find("", gateway.ClassName)?.ControllerName == options.GatewayController;

    private Sentence? Refusal(GatewayRoute route, ParentRef parent)
    {
        var key = KeyOf(route, parent);
        if (parent.Kind != Kinds.Gateway) return $"{key} is not a Gateway.";
        if (snapshot.Gateways.Find(key.Namespace, key.Name) is not { } gateway) return $"{key} does not exist.";
        if (snapshot.GatewayClasses.Find("", gateway.ClassName) is null)
            return $"{key} is of GatewayClass {gateway.ClassName}, which does not exist.";
        if (!IsOurs(gateway))
            return $"{key} is of GatewayClass {gateway.ClassName}, which belongs to another controller than Kong's.";
        return Written(route, parent) switch
        {
            { IsTrue: true } => null,
            { Status: "False" } condition => Of($"{condition.Reason}: {condition.Message.TrimEnd('.')}, says {key}."),
            _ => Computed(route, parent, gateway),
        };
    }

    private Sentence? Computed(GatewayRoute route, ParentRef parent, Gateway gateway) =>
        gateway.Conditions.Any(condition => condition is { Type: "Programmed", Status: "False" })
            ? Of($"{gateway.Key} is not programmed yet.")
            : listeners.Refusal(route, parent, gateway);

    private Condition? Written(GatewayRoute route, ParentRef parent)
    {
        if (!options.TrustRouteStatus) return null;
        return route.ParentStatuses
            .Where(status => status.ControllerName == options.GatewayController && Same(route, status.Parent, parent))
            .SelectMany(status => status.Conditions)
            .FirstOrDefault(condition => condition.Type == "Accepted" && condition.ObservedGeneration >= route.Meta.Generation);
    }

    private static bool Same(GatewayRoute route, ParentRef left, ParentRef right) =>
        KeyOf(route, left) == KeyOf(route, right) && left.SectionName == right.SectionName && left.Port == right.Port;
}
