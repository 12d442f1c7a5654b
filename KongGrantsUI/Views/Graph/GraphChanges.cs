namespace KongGrantsUI.Views.Graph;

/// <summary>Which nodes are new or have changed since an earlier map; none where another map was asked for. Pure.</summary>
public static class GraphChanges
{
    public static IReadOnlySet<string> Between(GraphModel before, GraphModel after)
    {
        if (before.Query != after.Query) return new HashSet<string>();
        var old = before.Nodes.DistinctBy(node => node.Id).ToDictionary(node => node.Id, Stamp, StringComparer.Ordinal);
        return after.Nodes.Where(node => !old.TryGetValue(node.Id, out var stamp) || stamp != Stamp(node)).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
    }

    private static (string Version, Health Health, SocketState? Socket) Stamp(GraphNode node) => (node.Version, node.Health, node.Socket);
}
