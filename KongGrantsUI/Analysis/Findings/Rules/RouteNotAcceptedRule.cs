using KongGrantsUI.Analysis.Keeping;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using System.Text.Json.Nodes;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A route that reaches no gateway (semantics 6.1; trap 5).</summary>
internal sealed class RouteNotAcceptedRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) =>
        context.Whole(this, [.. context.Snapshot.Routes(), context.Result.Routes, context.Snapshot.Gateways, context.Snapshot.GatewayClasses], () => All(context));

    private static IEnumerable<Finding> All(FindingContext context)
    {
        var gateways = context.Snapshot.Gateways.ToLookup(gateway => gateway.Name);
        foreach (var verdict in context.Result.Routes.Where(route => !route.Accepted))
        {
            if (context.Snapshot.Find(verdict.Route) is GatewayRoute route) yield return Make(context, route, verdict, gateways);
            else if (context.Snapshot.Find(verdict.Route) is (Ingress or PortIngress) and { } ingress && string.IsNullOrEmpty(ClassFilter.ClassOf(ingress))) yield return Make(context, ingress, verdict.Reason);
        }
    }

    private static Finding Make(FindingContext context, GatewayRoute route, RouteAcceptance verdict, ILookup<string, Gateway> gateways)
    {
        var found = route.Parents.Select(parent => (Parent: parent, Gateway: Elsewhere(context, route, parent, gateways))).ToArray();
        var there = found.Where(item => item.Gateway is not null).Select(item => item.Gateway!.Key).Distinct().ToArray();
        var hint = Of(there.Length, $"{Wording.List(there)} exists.", $"{Wording.List(there)} exist.");
        return new Finding(
            "KG015", IsForeign(context, route) ? Severity.Info : Severity.Error,
            Wording.Join([$"{Wording.Of(route.Key)} is not served by the gateway.", verdict.Reason, there.Length == 0 ? Sentence.Empty : hint]),
            [route.Key, .. there.Union(verdict.Causes.Where(key => context.Snapshot.Find(key) is not null))], route.Namespace,
            there.Length == 0
                ? new Remedy("Name a Gateway of Kong's class that lets routes of this namespace in, and mend what is said above.")
                : new Remedy("Name the Gateway's namespace: without one it is looked up in the route's own.", Patch(route, found)));
    }

    private static Gateway? Elsewhere(FindingContext context, GatewayRoute route, ParentRef parent, ILookup<string, Gateway> gateways)
    {
        var key = RouteJudge.KeyOf(route, parent);
        return context.Snapshot.Gateways.Find(key.Namespace, key.Name) is null ? gateways[parent.Name].FirstOrDefault() : null;
    }

    // Another controller's routes are its own business.
    private static bool IsForeign(FindingContext context, GatewayRoute route) => route.Parents.Any(parent =>
    {
        var key = RouteJudge.KeyOf(route, parent);
        var className = context.Snapshot.Gateways.Find(key.Namespace, key.Name)?.ClassName;
        return className is not null && context.Snapshot.GatewayClasses.Find("", className)?.ControllerName is { } name && name != context.Options.GatewayController;
    });

    private static string Patch(GatewayRoute route, (ParentRef Parent, Gateway? Gateway)[] parents)
    {
        var refs = new JsonArray([.. parents.Select(item => Json(item.Parent, item.Gateway?.Namespace ?? item.Parent.Namespace))]);
        return Kubectl.MergePatch(route.Key, new JsonObject { ["spec"] = new JsonObject { ["parentRefs"] = refs } }.ToJsonString());
    }

    private static JsonObject Json(ParentRef parent, string? @namespace)
    {
        var json = new JsonObject { ["group"] = parent.Kind.Group, ["kind"] = parent.Kind.Kind, ["name"] = parent.Name };
        if (@namespace is not null) json["namespace"] = @namespace;
        if (parent.SectionName is { } section) json["sectionName"] = section;
        if (parent.Port is { } port) json["port"] = port;
        return json;
    }

    private static Finding Make(FindingContext context, ClusterObject ingress, Sentence reason) => new(
        "KG015", Severity.Warning, Wording.Join([$"{Wording.Of(ingress.Key)} is not served by the gateway.", reason]), [ingress.Key], ingress.Namespace,
        new Remedy("Set its class.", ingress is Ingress
            ? Kubectl.MergePatch(ingress.Key, new JsonObject { ["spec"] = new JsonObject { ["ingressClassName"] = context.Options.IngressClass } }.ToJsonString())
            : Kubectl.Annotate(ingress.Key, Names.ClassAnnotation, context.Options.IngressClass, ClassFilter.ClassOf(ingress) is not null)));
}
