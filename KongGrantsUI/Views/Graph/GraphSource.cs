using System.Runtime.CompilerServices;
using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>
/// All objects and lines of a world before anything is filtered, folded or placed. Pure, and made once for a world: a page that
/// opens, each filter and each selection ask the same again.
/// </summary>
internal sealed class GraphSource
{
    private static readonly ConditionalWeakTable<VisibleWorld, GraphSource> Known = [];

    private GraphSource(VisibleWorld world)
    {
        var verdicts = new EdgeVerdicts(world);
        Edges = [.. GraphEdges.Of(world, verdicts)];
        var bare = GraphNodes.Of(world, verdicts, Edges).ToArray();
        Links = new GraphLinks(bare, Edges);
        Nodes = [.. bare.Select(Links.Dress)];
        Facts = new GraphFacts(world.At, GraphView.Owned(world).Contains, Links.Peers) { Group = name => GraphGroups.Key(name, world) };
        Namespaces = Nodes.Select(node => node.Namespace).Concat(world.Snapshot.Namespaces.Select(item => item.Name)).Distinct(StringComparer.Ordinal).Count();
        (Into, OutOf) = Crossing();
    }

    public GraphEdge[] Edges { get; }
    public GraphNode[] Nodes { get; }
    public GraphLinks Links { get; }
    public GraphFacts Facts { get; }
    public int Namespaces { get; }

    /// <summary>For a namespace, how many lines come from others, and lead to them.</summary>
    public IReadOnlyDictionary<string, int> Into { get; }
    public IReadOnlyDictionary<string, int> OutOf { get; }

    public static GraphSource Of(VisibleWorld world) => Known.GetValue(world, static item => new GraphSource(item));

    private (Dictionary<string, int> Into, Dictionary<string, int> OutOf) Crossing()
    {
        var crossing = Edges.Select(edge => (From: Links.SpaceOf(edge.From), To: Links.SpaceOf(edge.To))).Where(pair => pair.From != pair.To).ToArray();
        return (crossing.CountBy(pair => pair.To).ToDictionary(StringComparer.Ordinal), crossing.CountBy(pair => pair.From).ToDictionary(StringComparer.Ordinal));
    }
}
