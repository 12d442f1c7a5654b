namespace KongGrantsUI.Views.Graph;

/// <summary>
/// The order of nodes in a column: folds first, then beside what they are joined to (one barycentre pass over names' order),
/// then by name. Pure.
/// </summary>
internal sealed class ColumnOrder
{
    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);

    private ColumnOrder()
    {
    }

    public static ColumnOrder Of(GraphModel model)
    {
        var order = new ColumnOrder();
        var rank = new Dictionary<string, double>(StringComparer.Ordinal);
        // Plugins lie by name: they are what everything else is put beside.
        foreach (var box in model.Boxes)
            foreach (var (index, node) in box.Nodes.Where(node => GraphLayout.Column(node.Kind) == 2).OrderBy(node => node.Name, StringComparer.Ordinal).Index())
                rank[node.Id] = index;
        foreach (var meeting in model.Edges.SelectMany(edge => new[] { (Id: edge.From, Other: edge.To), (Id: edge.Via, Other: edge.To) })
            .Where(pair => pair.Id.Length > 0 && rank.ContainsKey(pair.Other)).GroupBy(pair => pair.Id, StringComparer.Ordinal))
            order.weights[meeting.Key] = meeting.Average(pair => rank[pair.Other]);
        return order;
    }

    public IEnumerable<GraphNode> Sort(IEnumerable<GraphNode> column) => column
        .OrderByDescending(node => node.Count > 1)
        .ThenBy(node => node.Kind, StringComparer.Ordinal)
        .ThenBy(node => weights.GetValueOrDefault(node.Id, double.MaxValue))
        .ThenBy(node => node.Name, StringComparer.Ordinal);
}
