using System.Text.Json.Nodes;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>The ResolvedRefs condition of a route: rule by rule, the first problem wins (semantics 6.2).</summary>
internal static class BackendResolution
{
    public static JsonObject Condition(HttpRoute route, ClusterSnapshot snapshot)
    {
        var problem = route.Rules.SelectMany(rule => rule.Backends)
            .Select(backend => Problem(route, backend, snapshot))
            .FirstOrDefault(found => found is not null);
        return problem is { } value
            ? StatusConditions.False("ResolvedRefs", value.Reason, value.Message, route.Meta.Generation)
            : StatusConditions.True("ResolvedRefs", "ResolvedRefs", "", route.Meta.Generation);
    }

    private static (string Reason, string Message)? Problem(HttpRoute route, BackendRef backend, ClusterSnapshot snapshot)
    {
        var target = backend.Namespace ?? route.Namespace;
        if (backend.Kind != Kinds.Service)
            return ("InvalidKind", $"the Kind {backend.Kind.Kind} is not supported as a backend");
        if (snapshot.Services.Find(target, backend.Name) is null)
            return ("BackendNotFound", $"target {target}/{backend.Name} of type Service does not exist");
        if (target == route.Namespace || snapshot.ReferenceGrants.Any(grant => Grants(grant, target, route, backend))) return null;
        return ("RefNotPermitted",
            $"{target}/{backend.Name} is in a different namespace than the HTTPRoute (namespace {route.Namespace}) and no ReferenceGrant allowing reference is configured");
    }

    private static bool Grants(ReferenceGrant grant, string target, HttpRoute route, BackendRef backend) =>
        grant.Namespace == target
        && grant.From.Any(from => from.Kind == Kinds.HttpRoute && from.Namespace == route.Namespace)
        && grant.To.Any(to => to.Kind == Kinds.Service && (to.Name is null || to.Name == backend.Name));
}
