namespace KongGrantsUI.Analysis;

/// <summary>How the controller is set up, where that changes its answers.</summary>
public sealed record AnalysisOptions
{
    public static readonly AnalysisOptions Default = new();

    /// <summary>The class that objects must carry to be taken into account.</summary>
    public string IngressClass { get; init; } = "kong";

    /// <summary>Gateways count only if their class names this controller.</summary>
    public string GatewayController { get; init; } = "konghq.com/kic-gateway-controller";

    /// <summary>Count every route as accepted where the input holds no Gateway at all (manifests in a pipeline).</summary>
    public bool AcceptRoutesWithoutGateway { get; init; }

    /// <summary>
    /// Believe the Accepted conditions that the controller wrote, where they are of the route's present generation.
    /// False where what writes them reads this analysis: it would only hear itself.
    /// </summary>
    public bool TrustRouteStatus { get; init; } = true;

    /// <summary>
    /// Let plans switch existing plugins off and on. Only for callers that carry out <see cref="Planning.ChangeVerb.Patch"/>:
    /// one that takes it for another verb would do harm, so it has to be asked for. Without it such plans wait, and say why.
    /// </summary>
    public bool PlanPatches { get; init; }

    /// <summary>The controller's KongServiceFacade feature is switched on (semantics 1.2).</summary>
    public bool ServiceFacade { get; init; }
}
