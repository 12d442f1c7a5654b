using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>Makes the map of a user's world. Pure, and equal for equal input.</summary>
public static class GraphView
{
    /// <summary>At most so many namespaces are drawn with their objects.</summary>
    public const int MostNamespaces = 60;

    /// <summary>More objects of one kind than this, in one namespace, become one node.</summary>
    public const int MostOfKind = 60;

    /// <summary>Without a filter, more namespaces than this are drawn as boxes alone.</summary>
    public const int OverviewAbove = 12;

    public static GraphModel Project(VisibleWorld world, GraphFilter filter)
    {
        var nodes = GraphNodes.Of(world).ToArray();
        var names = nodes.Select(node => node.Namespace).Concat(world.Snapshot.Namespaces.Select(item => item.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var wanted = nodes.Where(filter.Fits).ToLookup(node => node.Namespace, StringComparer.Ordinal);
        var shown = names.Where(name => wanted.Contains(name) || filter.IsEmpty).ToArray();
        var folded = filter.IsEmpty && shown.Length > OverviewAbove;
        var boxes = shown.Take(folded ? int.MaxValue : MostNamespaces).Select(name => Box(world, name, [.. wanted[name]], folded)).ToEquatableList();
        var ids = boxes.SelectMany(box => box.Nodes.Select(node => node.Id).Append(box.Id)).ToHashSet(StringComparer.Ordinal);
        var edges = folded ? [] : GraphEdges.Of(world).Where(edge => ids.Contains(edge.From) && ids.Contains(edge.To)).ToEquatableList();
        return GraphLayout.Place(new GraphModel(boxes, edges) { Synced = world.Snapshot.IsSynced, Sync = world.Snapshot.IsSynced ? [] : world.Snapshot.Sync, Total = names.Length });
    }

    private static GraphBox Box(VisibleWorld world, string name, GraphNode[] nodes, bool folded)
    {
        var contact = world.Snapshot.Namespaces.Find("", name)?.Meta.Annotation(Names.ContactAnnotation) ?? "";
        return new GraphBox(name, name.Length > 0 && world.Owns(name), contact, folded ? [] : Fold(nodes))
        {
            Folded = folded,
            Health = nodes.Select(node => node.Health).DefaultIfEmpty().Max(),
            Summary = string.Join(", ", nodes.CountBy(node => node.Kind).Select(kind => $"{kind.Value} {kind.Key}")),
        };
    }

    private static EquatableList<GraphNode> Fold(GraphNode[] nodes) => nodes
        .GroupBy(node => node.Kind, StringComparer.Ordinal)
        .SelectMany(kind => kind.Count() > MostOfKind ? [Folded([.. kind])] : kind.AsEnumerable())
        .ToEquatableList();

    private static GraphNode Folded(GraphNode[] nodes) => new($"{nodes[0].Kind}/{nodes[0].Namespace}/*", nodes[0].Kind, nodes[0].Namespace, "*")
    {
        Count = nodes.Length,
        Health = nodes.Max(node => node.Health),
        Detail = "filter by name to see them",
        Sentence = $"{nodes.Length} objects of kind {nodes[0].Kind} in {nodes[0].Namespace}",
    };
}
