using System.Text.Json.Nodes;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>HTTPRoutes' statuses. A route without a parent that the controller takes care of gets none at all (semantics 6.1).</summary>
internal sealed class RouteStatusPlanner(GatewayReport report, ControlledGateways controlled, string controllerName)
{
    private readonly ClusterSnapshot snapshot = report.State.Snapshot;
    private readonly BackendResolution backends = new(report.State.Snapshot);

    public IEnumerable<DesiredStatus> Plan()
    {
        foreach (var route in snapshot.HttpRoutes)
        {
            var parents = Parents(route);
            if (parents.Count == 0 && route.ParentStatuses.All(status => status.ControllerName != controllerName)) continue;
            yield return new DesiredStatus(route.Key, route.Meta.ResourceVersion, new JsonObject { ["parents"] = parents });
        }
    }

    private JsonArray Parents(HttpRoute route)
    {
        var parents = new JsonArray();
        foreach (var parent in route.Parents)
        {
            if (controlled.Parent(parent, route.Namespace) is not { } gateway) continue;
            var verdict = ParentAcceptance.Decide(route, parent, gateway, snapshot);
            parents.Add(new JsonObject
            {
                ["parentRef"] = Reference(parent),
                ["controllerName"] = controllerName,
                ["conditions"] = new JsonArray(
                    Accepted(verdict, route.Meta.Generation),
                    backends.Condition(route),
                    Programmed(route, parent, verdict)),
            });
        }

        return parents;
    }

    private static JsonObject Accepted(ParentVerdict verdict, long generation) =>
        StatusConditions.Of("Accepted", verdict.IsAccepted ? "True" : "False", verdict.Reason, verdict.Message, generation);

    /// <summary>
    /// A refusal of the whole configuration says nothing about this route, so what was last said stands (semantics 6.4);
    /// nor do refused plugin references turn it.
    /// </summary>
    private JsonObject Programmed(HttpRoute route, ParentRef parent, ParentVerdict verdict)
    {
        var generation = route.Meta.Generation;
        var failure = report.State.Analysis.Failures.FirstOrDefault(one => one.Object == route.Key && !IsAboutPlugins(one.Message));
        if (failure is not null) return StatusConditions.False("Programmed", "TranslationError", failure.Message, generation);
        if (!report.Status.IsRejected && verdict.IsAccepted)
            return StatusConditions.True("Programmed", "ConfiguredInGateway", "", generation);
        return report.Status.IsRejected && Last(route, parent) is { } last
            ? StatusConditions.Of(last.Type, last.Status, last.Reason, last.Message, last.ObservedGeneration)
            : StatusConditions.Of("Programmed", "Unknown", "Unknown", "", generation);
    }

    private Condition? Last(HttpRoute route, ParentRef parent) => route.ParentStatuses
        .FirstOrDefault(status => status.ControllerName == controllerName && status.Parent == parent)?.Conditions
        .FirstOrDefault(condition => condition.Type == "Programmed");

    private static bool IsAboutPlugins(string message) =>
        message.StartsWith("no grant found to referenced", StringComparison.Ordinal)
        || message.StartsWith("referenced KongPlugin", StringComparison.Ordinal);

    private static JsonObject Reference(ParentRef parent)
    {
        var reference = new JsonObject { ["group"] = parent.Kind.Group, ["kind"] = parent.Kind.Kind, ["name"] = parent.Name };
        if (parent.Namespace is not null) reference["namespace"] = parent.Namespace;
        if (parent.SectionName is not null) reference["sectionName"] = parent.SectionName;
        if (parent.Port is { } port) reference["port"] = port;
        return reference;
    }
}
