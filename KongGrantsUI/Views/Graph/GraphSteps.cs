namespace KongGrantsUI.Views.Graph;

/// <summary>
/// Which node an arrow key leads to: along a line that leads that way, where there is one; else the nearest that way. Pure.
/// </summary>
public static class GraphSteps
{
    public static GraphNode? Next(GraphModel model, GraphNode from, string key) => key switch
    {
        "ArrowRight" => Along(model, from, node => node.X - from.X, node => node.Y - from.Y),
        "ArrowLeft" => Along(model, from, node => from.X - node.X, node => node.Y - from.Y),
        "ArrowDown" => Nearest(model.Nodes, from, node => node.Y - from.Y, node => node.X - from.X),
        "ArrowUp" => Nearest(model.Nodes, from, node => from.Y - node.Y, node => node.X - from.X),
        "Home" => model.Nodes.FirstOrDefault(),
        "End" => model.Nodes.LastOrDefault(),
        _ => null,
    };

    /// <summary>The node at the other end of the next line of this node, round and round.</summary>
    public static GraphEdge? NextEdge(GraphModel model, string node, string after)
    {
        var edges = model.Edges.Where(edge => edge.From == node || edge.To == node || edge.Via == node).ToArray();
        return edges.Length == 0 ? null : edges[(Array.FindIndex(edges, edge => edge.Id == after) + 1) % edges.Length];
    }

    /// <summary>The nearest namespace that way.</summary>
    public static GraphBox? NextBox(GraphModel model, GraphBox from, string key) => key switch
    {
        "ArrowRight" => model.Boxes.Where(box => box.X > from.X).MinBy(box => box.X - from.X + (2 * Math.Abs(box.Y - from.Y))),
        "ArrowLeft" => model.Boxes.Where(box => box.X < from.X).MinBy(box => from.X - box.X + (2 * Math.Abs(box.Y - from.Y))),
        "ArrowDown" => model.Boxes.Where(box => box.Y > from.Y).MinBy(box => box.Y - from.Y + Math.Abs(box.X - from.X)),
        "ArrowUp" => model.Boxes.Where(box => box.Y < from.Y).MinBy(box => from.Y - box.Y + Math.Abs(box.X - from.X)),
        _ => null,
    };

    private static GraphNode? Along(GraphModel model, GraphNode from, Func<GraphNode, double> ahead, Func<GraphNode, double> aside)
    {
        var joined = model.Edges.Where(edge => edge.From == from.Id || edge.To == from.Id || edge.Via == from.Id)
            .SelectMany(edge => new[] { edge.From, edge.To, edge.Via }).ToHashSet(StringComparer.Ordinal);
        return Nearest(model.Nodes.Where(node => joined.Contains(node.Id)), from, ahead, aside) ?? Nearest(model.Nodes, from, ahead, aside);
    }

    private static GraphNode? Nearest(IEnumerable<GraphNode> nodes, GraphNode from, Func<GraphNode, double> ahead, Func<GraphNode, double> aside) => nodes
        .Where(node => node.Id != from.Id && ahead(node) > 0)
        .MinBy(node => ahead(node) + (2 * Math.Abs(aside(node))));
}
