namespace KongGrantsUI.Views.Graph;

/// <summary>
/// The lines of one namespace in the overview, where its objects are too small to be drawn: to each other namespace one line,
/// which stands for all and has the worst of their verdicts. Pure.
/// </summary>
internal static class GraphSpans
{
    public static IEnumerable<GraphEdge> Of(GraphModel model, string box)
    {
        if (model.Edges.Count == 0 || !model.Boxes.Any(item => item.Id == box)) return [];
        var homes = model.Boxes.SelectMany(item => item.Nodes.Select(node => (node.Id, Box: item.Id)).Append((item.Id, Box: item.Id)))
            .DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.Box, StringComparer.Ordinal);
        var spans = model.Edges
            .Where(edge => homes.ContainsKey(edge.From) && homes.ContainsKey(edge.To))
            .Select(edge => (From: homes[edge.From], To: homes[edge.To], Edge: edge))
            .Where(item => item.From != item.To && (item.From == box || item.To == box))
            .GroupBy(item => (item.From, item.To), item => item.Edge)
            .Select(group => Span(group.Key.From, group.Key.To, [.. group]));
        var bare = model with { Boxes = [.. model.Boxes.Select(item => item with { Nodes = [] })], Edges = [.. spans] };
        return GraphRouter.Route(bare).Edges;
    }

    private static GraphEdge Span(string from, string to, GraphEdge[] edges)
    {
        var count = edges.Sum(edge => edge.Count);
        var worst = edges.Max(edge => edge.Verdict);
        return new GraphEdge($"Between/{from}>{to}", from, to, EdgeKind.Between, worst,
            $"{count} {(count == 1 ? "line" : "lines")} from {Name(from)} to {Name(to)}, {VerdictText.Word(worst)} at worst.") { Count = count };
    }

    private static string Name(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..] is { Length: > 0 } name ? name : "Cluster-wide";
}
