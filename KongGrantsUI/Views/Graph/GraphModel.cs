using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>The map of one user's world. Compares by value.</summary>
public sealed record GraphModel(EquatableList<GraphBox> Boxes, EquatableList<GraphEdge> Edges)
{
    public bool Synced { get; init; }
    public EquatableList<KindSync> Sync { get; init; } = [];

    /// <summary>Namespaces before the filter.</summary>
    public int Total { get; init; }
    public double Width { get; init; }
    public double Height { get; init; }

    public IEnumerable<GraphNode> Nodes => Boxes.SelectMany(box => box.Nodes);
}
