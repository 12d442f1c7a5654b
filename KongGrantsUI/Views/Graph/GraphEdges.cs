using KongGrantsUI.Access;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Graph;

/// <summary>The lines of the map, without their places. Pure.</summary>
internal static class GraphEdges
{
    public static IEnumerable<GraphEdge> Of(VisibleWorld world, EdgeVerdicts verdicts) =>
        world.Analysis.References.Where(item => item.Verdict != ReferenceVerdict.Malformed).Select(item => Attachment(item, verdicts.Of(item)))
            .Concat(Routing(world)).Concat(Requests(world)).Concat(OpenGrants(world))
            .DistinctBy(edge => edge.Id);

    /// <summary>The id of the node at the plugin end, which need not exist.</summary>
    public static string PluginId(PluginReference reference) =>
        (reference.Plugin ?? new ObjectKey(Kinds.KongPlugin, reference.PluginNamespace, reference.PluginName)).ToString();

    public static string RefusedId(string target, string source) => $"NoGrant/{target}/{source}";

    private static GraphEdge Attachment(PluginReference item, EdgeVerdict verdict)
    {
        var to = verdict == EdgeVerdict.Denied ? RefusedId(item.PluginNamespace, item.Referrer.Namespace) : PluginId(item);
        return new GraphEdge($"{item.Referrer}>{PluginId(item)}@{item.Source}{item.Position}", item.Referrer.ToString(), to, EdgeKind.Attachment, verdict, Sentence(item, verdict))
        {
            Via = item.Grant is { } match ? match.Grant.ToString() : "",
        };
    }

    public static string Sentence(PluginReference item, EdgeVerdict verdict)
    {
        var (who, piece) = (item.Referrer, item.Piece.Trim());
        return verdict switch
        {
            EdgeVerdict.Collides => T($"{who} names \"{piece}\": it collides with another reference of the same type and scope, and Kong refuses the whole configuration."),
            EdgeVerdict.Denied => T($"{who} names \"{piece}\": refused, because no grant in {item.PluginNamespace} allows it."),
            EdgeVerdict.NoPlugin => T($"{who} names \"{piece}\": there is no plugin {item.PluginName} in {item.PluginNamespace}."),
            EdgeVerdict.Shadowed => T($"{who} names \"{piece}\": it never takes effect, because each route has a plugin of the same type, and a route's counts before its service's."),
            EdgeVerdict.Expiring => T($"{who} names \"{piece}\": bound, allowed by {item.Grant?.Grant}, which ends within a week."),
            _ when item.Grant is { } match => T($"{who} names \"{piece}\": bound, allowed by {match.Grant}."),
            _ => T($"{who} names \"{piece}\": bound, within its own namespace."),
        };
    }

    private static IEnumerable<GraphEdge> Routing(VisibleWorld world)
    {
        var backends = world.Snapshot.HttpRoutes.SelectMany(route => route.Rules.SelectMany(rule => rule.Backends).Select(backend => (route.Key, backend)))
            .Concat(world.Snapshot.Ingresses.SelectMany(ingress => ingress.Paths.Select(path => (ingress.Key, path.Backend))));
        foreach (var (route, backend) in backends)
            yield return Line(world, route, new ObjectKey(backend.Kind, backend.Namespace ?? route.Namespace, backend.Name), served: false);
        foreach (var route in world.Snapshot.HttpRoutes)
            foreach (var parent in route.Parents)
                yield return Line(world, route.Key, new ObjectKey(parent.Kind, parent.Namespace ?? route.Namespace, parent.Name), served: true);
    }

    private static GraphEdge Line(VisibleWorld world, ObjectKey from, ObjectKey to, bool served)
    {
        var gone = world.Snapshot.Find(to) is null && world.Access.May("list", to.Kind, to.Namespace);
        return new($"{from}>{to}", from.ToString(), to.ToString(), EdgeKind.Routing, gone ? EdgeVerdict.Missing : EdgeVerdict.Routing, (served, gone) switch
        {
            (true, true) => T($"{from} is served by {to}, which does not exist."),
            (true, false) => T($"{from} is served by {to}."),
            (false, true) => T($"{from} sends requests to {to}, which does not exist."),
            (false, false) => T($"{from} sends requests to {to}."),
        });
    }

    private static IEnumerable<GraphEdge> OpenGrants(VisibleWorld world)
    {
        var used = world.Analysis.Grants.SelectMany(usage => usage.Users.Select(user => (usage.Grant, user.Namespace))).ToHashSet();
        return
            from grant in world.Snapshot.ReferenceGrants
            where grant.To.Any(entry => entry.Kind == Kinds.KongPlugin)
            from source in grant.From.Select(entry => entry.Namespace).Distinct(StringComparer.Ordinal)
            where source != grant.Namespace && !used.Contains((grant.Key, source))
            select Unused(grant, source);
    }

    private static GraphEdge Unused(ReferenceGrant grant, string source) => new($"{grant.Key}<{source}", "Namespace/" + source, grant.Key.ToString(), EdgeKind.Grant, EdgeVerdict.Open,
        T($"{grant.Key} lets {source} use plugins of {grant.Namespace}; nothing uses it yet."));

    private static IEnumerable<GraphEdge> Requests(VisibleWorld world) => Unanswered(world)
        .Select(request => new GraphEdge(
            $"{request.Key}>", "Namespace/" + request.Namespace, request.Key.ToString(), EdgeKind.Grant, EdgeVerdict.Pending,
            T($"{request.Namespace} asks {request.ToNamespace} for plugins; the owner of {request.ToNamespace} has not answered.")));

    public static IEnumerable<PluginGrantRequest> Unanswered(VisibleWorld world)
    {
        var answered = world.Snapshot.Reviews.Select(review => review.RequestUid).ToHashSet(StringComparer.Ordinal);
        return world.Snapshot.Requests.Where(request => !answered.Contains(request.Meta.Uid));
    }
}
