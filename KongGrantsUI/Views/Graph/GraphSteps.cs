namespace KongGrantsUI.Views.Graph;

/// <summary>Which node an arrow key leads to: the nearest that way, measured from the present one. Pure.</summary>
public static class GraphSteps
{
    public static GraphNode? Next(GraphModel model, GraphNode from, string key) => key switch
    {
        "ArrowRight" => Nearest(model, from, node => node.X - from.X, node => node.Y - from.Y),
        "ArrowLeft" => Nearest(model, from, node => from.X - node.X, node => node.Y - from.Y),
        "ArrowDown" => Nearest(model, from, node => node.Y - from.Y, node => node.X - from.X),
        "ArrowUp" => Nearest(model, from, node => from.Y - node.Y, node => node.X - from.X),
        _ => null,
    };

    private static GraphNode? Nearest(GraphModel model, GraphNode from, Func<GraphNode, double> ahead, Func<GraphNode, double> aside) => model.Nodes
        .Where(node => node.Id != from.Id && ahead(node) > 0)
        .MinBy(node => ahead(node) + (2 * Math.Abs(aside(node))));
}
