using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>Makes the map of a user's world: what is on it, where it lies, and how it stands. Pure, and equal for equal input.</summary>
public static class GraphView
{
    /// <summary>More objects of one kind than this, in one namespace, become one node.</summary>
    public const int MostOfKind = 60;

    public static GraphModel Project(VisibleWorld world, GraphQuery query)
    {
        var verdicts = new EdgeVerdicts(world);
        var edges = GraphEdges.Of(world, verdicts).ToArray();
        var bare = GraphNodes.Of(world, verdicts, edges).ToArray();
        var links = new GraphLinks(bare, edges);
        var nodes = bare.Select(links.Dress).ToArray();
        var facts = new GraphFacts(world.At, Owned(world).Contains, links.Peers) { Group = name => GraphGroups.Key(name, world) };
        var wanted = Wanted(nodes, query, facts, links);
        var folds = new GraphFolds(query.Opened);
        var boxes = Boxes(world, query, facts, wanted, links, folds, edges);
        var drawn = Drawn(boxes);
        var lines = folds.Retarget(edges).Where(edge => drawn.Contains(edge.From) && drawn.Contains(edge.To)).ToEquatableList();
        return GraphRouter.Route(GraphLayout.Place(new GraphModel(GraphGroups.Of(boxes, world), lines)
        {
            Shown = wanted.Length, Total = nodes.Length, Namespaces = Names(world, nodes).Count(), Problem = query.Filter.Problem,
        }));
    }

    /// <summary>Such as "2 KongPlugin, 1 Service"; sockets are no objects.</summary>
    public static string Count(IEnumerable<GraphNode> nodes) => string.Join(", ", nodes
        .Where(node => node.Socket is null && !node.Missing && !node.Opened)
        .GroupBy(node => node.Kind, StringComparer.Ordinal)
        .OrderBy(kind => GraphLayout.Column(kind.Key)).ThenBy(kind => kind.Key, StringComparer.Ordinal)
        .Select(kind => $"{kind.Sum(node => node.Count)} {kind.Key}"));

    /// <summary>By a right in this namespace: one that holds everywhere makes nobody an owner.</summary>
    public static IReadOnlySet<string> Owned(VisibleWorld world) =>
        world.Access.NamespacesWith("patch", Kinds.KongPlugin).Concat(world.Access.NamespacesWith("patch", Kinds.KongConsumer)).ToHashSet(StringComparer.Ordinal);

    private static GraphNode[] Wanted(GraphNode[] nodes, GraphQuery query, GraphFacts facts, GraphLinks links)
    {
        if (query.Filter.IsEmpty) return nodes;
        var fit = nodes.Where(node => query.Filter.Fits(node, facts)).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        if (query.Near) fit.UnionWith(fit.SelectMany(links.Near).ToArray());
        return [.. nodes.Where(node => fit.Contains(node.Id))];
    }

    private static IEnumerable<string> Names(VisibleWorld world, IEnumerable<GraphNode> nodes) =>
        nodes.Select(node => node.Namespace).Concat(world.Snapshot.Namespaces.Select(item => item.Name)).Distinct(StringComparer.Ordinal);

    private static EquatableList<GraphBox> Boxes(
        VisibleWorld world, GraphQuery query, GraphFacts facts, GraphNode[] wanted, GraphLinks links, GraphFolds folds, GraphEdge[] edges)
    {
        var inside = wanted.ToLookup(node => node.Namespace, StringComparer.Ordinal);
        var (into, outOf) = Crossing(edges, links);
        return Names(world, wanted)
            .Where(name => inside.Contains(name) || query.Filter.FitsEmpty(name, facts))
            .Order(StringComparer.Ordinal)
            .Select(name => Box(world, name, [.. inside[name]], query.Closed.Contains(name), folds) with
            {
                Owned = facts.Owned(name), In = into.GetValueOrDefault(name), Out = outOf.GetValueOrDefault(name),
            })
            .ToEquatableList();
    }

    private static (Dictionary<string, int> Into, Dictionary<string, int> OutOf) Crossing(GraphEdge[] edges, GraphLinks links)
    {
        var crossing = edges.Select(edge => (From: links.SpaceOf(edge.From), To: links.SpaceOf(edge.To))).Where(pair => pair.From != pair.To).ToArray();
        return (crossing.CountBy(pair => pair.To).ToDictionary(StringComparer.Ordinal), crossing.CountBy(pair => pair.From).ToDictionary(StringComparer.Ordinal));
    }

    private static GraphBox Box(VisibleWorld world, string name, GraphNode[] nodes, bool closed, GraphFolds folds)
    {
        var contact = world.Snapshot.Namespaces.Find("", name)?.Meta.Annotation(Model.Names.ContactAnnotation) ?? "";
        return new GraphBox(name, false, contact, closed ? [] : folds.Fold(nodes).ToEquatableList())
        {
            Closed = closed,
            Rank = Rank(nodes),
            Health = nodes.Select(node => node.Health).DefaultIfEmpty().Max(),
            Summary = Count(nodes),
        };
    }

    /// <summary>By what a namespace holds, which changes seldom: callers, then plugins and services, then gateways, then nothing.</summary>
    private static int Rank(GraphNode[] nodes)
    {
        var columns = nodes.Where(node => node.Socket is null && !node.Missing).Select(node => GraphLayout.Column(node.Kind)).ToHashSet();
        if (columns.Count == 0) return nodes.Length == 0 ? 3 : 1;
        return columns.Contains(1) && !columns.Contains(2) ? 0 : columns.SetEquals([5]) ? 2 : 1;
    }

    private static HashSet<string> Drawn(EquatableList<GraphBox> boxes) => boxes.Count > GraphGroups.Above
        ? []
        : boxes.SelectMany(box => box.Nodes.Select(node => node.Id).Append(box.Id)).ToHashSet(StringComparer.Ordinal);
}
