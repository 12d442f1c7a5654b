using KongGrantsUI.Access;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>The lines of the map. Pure.</summary>
internal static class GraphEdges
{
    public static IEnumerable<GraphEdge> Of(VisibleWorld world) =>
        world.Analysis.References.Where(item => item.Verdict != ReferenceVerdict.Malformed).Select(item => Attachment(item, world))
            .Concat(Routing(world)).Concat(Grants(world)).Concat(Requests(world))
            .DistinctBy(edge => edge.Id);

    /// <summary>The id of the node at the plugin end, which need not exist.</summary>
    public static string PluginId(PluginReference reference) =>
        (reference.Plugin ?? new ObjectKey(Kinds.KongPlugin, reference.PluginNamespace, reference.PluginName)).ToString();

    public static bool Collides(PluginReference reference, VisibleWorld world) =>
        reference.Plugin is { } plugin && world.Analysis.Collisions.Any(item => item.Plugins.Contains(plugin) && item.Referrers.Contains(reference.Referrer));

    private static GraphEdge Attachment(PluginReference item, VisibleWorld world)
    {
        var collides = Collides(item, world);
        return new GraphEdge(
            $"{item.Referrer}>{PluginId(item)}@{item.Position}", item.Referrer.ToString(), PluginId(item), EdgeKind.Attachment,
            collides || item.Verdict is ReferenceVerdict.NoGrant or ReferenceVerdict.MissingPlugin ? Health.Error : Health.Ok,
            Sentence(item, collides));
    }

    private static string Sentence(PluginReference item, bool collides)
    {
        var start = $"{item.Referrer} names \"{item.Piece}\": ";
        if (collides) return start + "it collides with another reference of the same type and scope, and Kong refuses the whole configuration.";
        return start + item.Verdict switch
        {
            ReferenceVerdict.Local => "bound, within its own namespace.",
            ReferenceVerdict.Granted => $"bound, allowed by {item.Grant?.Grant.ToString() ?? "a grant"}.",
            ReferenceVerdict.NoGrant => $"refused, because no grant in {item.PluginNamespace} allows it.",
            _ => $"there is no plugin {item.PluginName} in {item.PluginNamespace}.",
        };
    }

    private static IEnumerable<GraphEdge> Routing(VisibleWorld world)
    {
        var backends = world.Snapshot.HttpRoutes.SelectMany(route => route.Rules.SelectMany(rule => rule.Backends).Select(backend => (route.Key, backend)))
            .Concat(world.Snapshot.Ingresses.SelectMany(ingress => ingress.Paths.Select(path => (ingress.Key, path.Backend))));
        foreach (var (route, backend) in backends)
            yield return Line(route, new ObjectKey(backend.Kind, backend.Namespace ?? route.Namespace, backend.Name), "sends requests to");
        foreach (var route in world.Snapshot.HttpRoutes)
            foreach (var parent in route.Parents)
                yield return Line(route.Key, new ObjectKey(parent.Kind, parent.Namespace ?? route.Namespace, parent.Name), "is served by");
    }

    private static GraphEdge Line(ObjectKey from, ObjectKey to, string verb) =>
        new($"{from}>{to}", from.ToString(), to.ToString(), EdgeKind.Routing, Health.Ok, $"{from} {verb} {to}.");

    private static IEnumerable<GraphEdge> Grants(VisibleWorld world) =>
        from grant in world.Snapshot.ReferenceGrants
        where grant.To.Any(entry => entry.Kind == Kinds.KongPlugin)
        from source in grant.From.Select(entry => entry.Namespace).Distinct(StringComparer.Ordinal)
        where source != grant.Namespace
        let used = world.Analysis.Grants.Any(usage => usage.Grant == grant.Key && usage.Users.Any(user => user.Namespace == source))
        select new GraphEdge(
            $"{grant.Key}<{source}", "Namespace/" + source, "Namespace/" + grant.Namespace, EdgeKind.Grant, used ? Health.Ok : Health.Info,
            $"{grant.Key} lets {source} use plugins of {grant.Namespace}; {(used ? "it is in use" : "nothing uses it yet")}.", !used);

    private static IEnumerable<GraphEdge> Requests(VisibleWorld world) => world.Snapshot.Requests
        .Where(request => !world.Snapshot.Reviews.Any(review => review.RequestUid == request.Meta.Uid))
        .Select(request => new GraphEdge(
            request.Key.ToString(), "Namespace/" + request.Namespace, "Namespace/" + request.ToNamespace, EdgeKind.Grant, Health.Pending,
            $"{request.Namespace} asks {request.ToNamespace} for plugins; the owner of {request.ToNamespace} has not answered.", true));
}
