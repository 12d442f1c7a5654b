namespace KongGrantsUI.Views.Graph;

/// <summary>Finds the one node that a text most likely means: its id, its name, the start of its name, a part of it. Pure.</summary>
public static class GraphSearch
{
    public static GraphNode? Best(GraphModel model, string text)
    {
        var wanted = text.Trim();
        if (wanted.Length == 0) return null;
        return model.Nodes.Select(node => (node, score: Score(node, wanted))).Where(pair => pair.score < 4)
            .OrderBy(pair => pair.score).ThenBy(pair => pair.node.Name.Length).ThenBy(pair => pair.node.Id, StringComparer.Ordinal)
            .Select(pair => pair.node).FirstOrDefault();
    }

    private static int Score(GraphNode node, string text) =>
        node.Id == text ? 0
        : node.Name.Equals(text, StringComparison.OrdinalIgnoreCase) ? 1
        : node.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? 2
        : node.Id.Contains(text, StringComparison.OrdinalIgnoreCase) ? 3 : 4;
}
