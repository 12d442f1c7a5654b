using KongGrantsUI.Access;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Findings;

namespace KongGrantsUI.Views.Graph;

/// <summary>What the side panel says of one node. Pure.</summary>
public sealed record SelectionView(string Id, string Sentence, EquatableList<string> References, EquatableList<string> UsedBy, EquatableList<string> Limits, EquatableList<string> Events, EquatableList<FindingRow> Findings)
{
    public static SelectionView? Make(VisibleWorld world, GraphModel model, string id)
    {
        if (model.Nodes.FirstOrDefault(node => node.Id == id) is not { } node) return null;
        var edges = GraphEdges.Of(world).ToArray();
        return new SelectionView(
            id, node.Sentence + ".",
            edges.Where(edge => edge.From == id).Select(edge => edge.Sentence).Concat(Misses(world, id)).ToEquatableList(),
            edges.Where(edge => edge.To == id).Select(edge => edge.Sentence).ToEquatableList(),
            world.Analysis.Entities.Where(item => item.Plugin.ToString() == id).Select(item => Limit(item.Scope)).ToEquatableList(),
            world.Analysis.Failures.Where(item => item.Object.ToString() == id).Select(item => item.Message)
                .Concat(world.Snapshot.Events.Where(item => item.Regarding.ToString() == id).Select(item => $"{item.Reason}: {item.Message}"))
                .Distinct(StringComparer.Ordinal).ToEquatableList(),
            FindingsView.Project(world).Rows.Where(row => row.Objects.Contains(id)).ToEquatableList());
    }

    private static IEnumerable<string> Misses(VisibleWorld world, string id) => world.Analysis.References
        .Where(item => item.Referrer.ToString() == id && item.Verdict == ReferenceVerdict.NoGrant)
        .SelectMany(item => item.Misses.Select(miss => $"{miss.Grant} does not allow \"{item.Piece}\": {miss.Reason}"));

    private static string Limit(Analysis.Plugins.PluginScope scope)
    {
        var who = scope.Consumer ?? (scope.ConsumerGroup is { } group ? "group " + group : "everyone");
        var where = scope.Route is { } route ? " on route " + route : scope.Service is { } service ? " on service " + service : " everywhere";
        return $"Applies to {who}{where}.";
    }
}
