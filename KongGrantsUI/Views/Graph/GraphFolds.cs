using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Graph;

/// <summary>Kinds with many objects in one namespace become one node, and lines to them one line. Pure.</summary>
internal sealed class GraphFolds
{
    private readonly Dictionary<string, string> foldOf = new(StringComparer.Ordinal);
    private readonly EquatableList<string> opened;

    public GraphFolds(EquatableList<string> opened) => this.opened = opened;

    public IEnumerable<GraphNode> Fold(IReadOnlyCollection<GraphNode> nodes) => nodes
        .GroupBy(node => node.Kind, StringComparer.Ordinal)
        .SelectMany(kind => kind.Count() > GraphView.MostOfKind ? Folded([.. kind]) : kind);

    /// <summary>Lines whose ends moved into a fold, alike ones as one.</summary>
    public IEnumerable<GraphEdge> Retarget(IEnumerable<GraphEdge> edges) => foldOf.Count == 0 ? edges : edges
        .Select(edge => edge with { From = Of(edge.From), To = Of(edge.To), Via = Of(edge.Via) })
        .GroupBy(edge => (edge.From, edge.To, edge.Via, edge.Kind, edge.Verdict))
        .Select(alike => alike.Count() == 1 ? alike.First() : alike.First() with
        {
            Id = $"{alike.Key.From}>{alike.Key.To}#{alike.Key.Verdict}",
            Count = alike.Count(),
            Sentence = T($"{alike.Count():N0} lines like this one: {alike.First().Sentence}"),
        });

    private string Of(string id) => foldOf.GetValueOrDefault(id, id);

    private IEnumerable<GraphNode> Folded(GraphNode[] nodes)
    {
        var (kind, space) = (nodes[0].Kind, nodes[0].Namespace);
        var open = opened.Contains($"{kind}/{space}");
        var fold = new GraphNode($"Fold/{kind}/{space}", kind, space, "*")
        {
            Count = nodes.Length,
            Opened = open,
            Health = nodes.Max(node => node.Health),
            Detail = open ? T("Enter folds them again") : T("Enter opens them"),
            Verdicts = nodes.SelectMany(node => node.Verdicts).Distinct().Order().ToEquatableList(),
        };
        if (open) return nodes.Prepend(fold);
        foreach (var node in nodes) foldOf[node.Id] = fold.Id;
        return [fold];
    }
}
