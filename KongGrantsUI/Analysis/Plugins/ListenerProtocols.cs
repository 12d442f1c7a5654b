using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>The protocols of a HTTPRoute's Kong routes: those of the listeners that take it (semantics 5.5).</summary>
internal sealed class ListenerProtocols(ClusterSnapshot snapshot, AnalysisOptions options)
{
    private static readonly EquatableList<string> Https = ["https"];

    private readonly ListenerJudge judge = new(snapshot);
    private readonly bool mayBeHttps = snapshot.Gateways.Any(gateway => gateway.Listeners.Any(listener => listener.Protocol == "HTTPS"));

    /// <returns>https alone where no listener takes the route in plain HTTP; else empty, which stands for both.</returns>
    public EquatableList<string> Of(HttpRoute route)
    {
        if (!mayBeHttps) return [];
        var taking = route.Parents.SelectMany(parent => Taking(route, parent)).ToArray();
        return taking.Length > 0 && taking.All(listener => listener.Protocol == "HTTPS") ? Https : [];
    }

    private IEnumerable<GatewayListener> Taking(HttpRoute route, ParentRef parent)
    {
        var key = RouteJudge.KeyOf(route, parent);
        return snapshot.Gateways.Find(key.Namespace, key.Name) is { } gateway && key.Kind == Kinds.Gateway && IsOurs(gateway)
            ? gateway.Listeners.Where(listener => judge.Refusal(route, parent, gateway with { Listeners = [listener] }) is null)
            : [];
    }

    private bool IsOurs(Gateway gateway) => snapshot.GatewayClasses.Find("", gateway.ClassName)?.ControllerName == options.GatewayController;
}
