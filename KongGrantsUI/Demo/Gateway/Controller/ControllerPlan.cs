namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>Everything that the controller would have in the cluster at one moment: a pure function of what the gateway reports.</summary>
public sealed record ControllerPlan(IReadOnlyList<DesiredStatus> Statuses, IReadOnlyList<DesiredEvent> Events)
{
    public static ControllerPlan For(GatewayReport report, ControllerOptions options)
    {
        var snapshot = report.State.Snapshot;
        var controlled = new ControlledGateways(snapshot, options.ControllerName);
        return new ControllerPlan(
            [
                .. new GatewayStatusPlanner(snapshot, controlled, options.GatewayAddress).Plan(),
                .. new RouteStatusPlanner(report, controlled, options.ControllerName).Plan(),
                .. new ConsumerStatusPlanner(report, options.IngressClass).Plan(),
            ],
            [.. new EventPlanner(report, options).Plan()]);
    }
}
