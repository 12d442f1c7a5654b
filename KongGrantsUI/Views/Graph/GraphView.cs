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
        var source = GraphSource.Of(world);
        var wanted = Wanted(source, query);
        var folds = new GraphFolds(query.Opened);
        var boxes = Boxes(world, query, source, wanted, folds);
        var drawn = Drawn(boxes);
        var lines = drawn.Count == 0 ? [] : folds.Retarget(source.Edges).Where(edge => drawn.Contains(edge.From) && drawn.Contains(edge.To)).ToEquatableList();
        return GraphRouter.Route(GraphLayout.Place(new GraphModel(GraphGroups.Of(boxes, world), lines)
        {
            Query = query, Shown = wanted.Length, Total = source.Nodes.Length, Namespaces = source.Namespaces, Problem = query.Filter.Problem,
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

    private static GraphNode[] Wanted(GraphSource source, GraphQuery query)
    {
        if (query.Filter.IsEmpty) return source.Nodes;
        var fit = source.Nodes.Where(node => query.Filter.Fits(node, source.Facts)).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        if (query.Near) fit.UnionWith(fit.SelectMany(source.Links.Near).ToArray());
        return [.. source.Nodes.Where(node => fit.Contains(node.Id))];
    }

    private static EquatableList<GraphBox> Boxes(VisibleWorld world, GraphQuery query, GraphSource source, GraphNode[] wanted, GraphFolds folds)
    {
        var inside = wanted.ToLookup(node => node.Namespace, StringComparer.Ordinal);
        return inside.Select(group => group.Key).Concat(world.Snapshot.Namespaces.Select(item => item.Name)).Distinct(StringComparer.Ordinal)
            .Where(name => inside.Contains(name) || query.Filter.FitsEmpty(name, source.Facts))
            .Order(StringComparer.Ordinal)
            .Select(name => Box(world, name, [.. inside[name]], query.Closed.Contains(name), folds) with
            {
                Owned = source.Facts.Owned(name), In = source.Into.GetValueOrDefault(name), Out = source.OutOf.GetValueOrDefault(name),
            })
            .ToEquatableList();
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
