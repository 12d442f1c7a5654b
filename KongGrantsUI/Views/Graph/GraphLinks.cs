using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>Which node meets which line, and which namespaces the lines join. Pure.</summary>
internal sealed class GraphLinks
{
    private readonly Dictionary<string, string> spaces;
    private readonly ILookup<string, GraphEdge> edges;

    public GraphLinks(IEnumerable<GraphNode> nodes, IReadOnlyCollection<GraphEdge> all)
    {
        spaces = nodes.DistinctBy(node => node.Id).ToDictionary(node => node.Id, node => node.Namespace, StringComparer.Ordinal);
        edges = all.SelectMany(edge => Ends(edge).Select(id => (id, edge))).ToLookup(pair => pair.id, pair => pair.edge, StringComparer.Ordinal);
        Peers = all.SelectMany(edge => Ends(edge).SelectMany(id => Pairs(edge).Select(pair => (id, pair))))
            .ToLookup(item => item.id, item => item.pair, StringComparer.Ordinal);
    }

    public ILookup<string, string> Peers { get; }

    public GraphNode Dress(GraphNode node)
    {
        var mine = edges[node.Id].ToArray();
        return mine.Length == 0 ? node : node with
        {
            Verdicts = mine.Select(edge => edge.Verdict).Distinct().Order().ToEquatableList(),
            Lights = node.Lights.Count > 0 ? node.Lights : Near(node.Id).ToEquatableList(),
        };
    }

    /// <summary>Ids one line away, sorted.</summary>
    public IEnumerable<string> Near(string id) => edges[id].SelectMany(Ends).Where(other => other != id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public string SpaceOf(string id) => id.StartsWith("Namespace/", StringComparison.Ordinal) ? id[10..] : spaces.GetValueOrDefault(id, "");

    private static IEnumerable<string> Ends(GraphEdge edge) =>
        edge.Via.Length == 0 ? [edge.From, edge.To] : [edge.From, edge.Via, edge.To];

    private IEnumerable<string> Pairs(GraphEdge edge)
    {
        var (from, to) = (SpaceOf(edge.From), SpaceOf(edge.To));
        return from == to ? [] : [$"{from},{to}", $"{to},{from}"];
    }
}
