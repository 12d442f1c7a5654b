using System.Text.Json.Nodes;
using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>The ResolvedRefs condition of a route: rule by rule, the first problem wins (semantics 6.2).</summary>
internal sealed class BackendResolution(ClusterSnapshot snapshot)
{
    private readonly GrantIndex grants = new(snapshot.ReferenceGrants);

    public JsonObject Condition(HttpRoute route) => FirstFault(route) is { } fault
        ? StatusConditions.False("ResolvedRefs", fault.Reason, Message(fault), route.Meta.Generation)
        : StatusConditions.True("ResolvedRefs", "ResolvedRefs", "", route.Meta.Generation);

    private BackendFault? FirstFault(HttpRoute route)
    {
        var resolver = new BackendResolver(snapshot, grants);
        for (var rule = 0; rule < route.Rules.Count && resolver.Faults.Count == 0; rule++)
            foreach (var usable in resolver.Usable(route, rule)) _ = usable;
        return resolver.Faults.FirstOrDefault();
    }

    private static string Message(BackendFault fault) => fault.Reason switch
    {
        "InvalidKind" => $"the Kind {fault.Target.Kind.Kind} is not supported as a backend",
        "BackendNotFound" => $"target {fault.Target.NamespacedName} of type Service does not exist",
        _ => $"{fault.Target.NamespacedName} is in a different namespace than the HTTPRoute (namespace {fault.Route.Namespace}) and no ReferenceGrant allowing reference is configured",
    };
}
