using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>The map of one user's world, laid out. Compares by value.</summary>
public sealed record GraphModel(EquatableList<GraphBox> Boxes, EquatableList<GraphEdge> Edges)
{
    public static readonly GraphModel Empty = new([], []);

    /// <summary>What was asked for: a map that was asked for otherwise differs without anything having changed.</summary>
    public GraphQuery Query { get; init; } = GraphQuery.All;

    /// <summary>Objects that the filter leaves, and that there are, and the namespaces that there are.</summary>
    public int Shown { get; init; }
    public int Total { get; init; }
    public int Namespaces { get; init; }

    /// <summary>What is wrong with the filter; empty where it is understood.</summary>
    public string Problem { get; init; } = "";
    public double Width { get; init; }
    public double Height { get; init; }

    public IEnumerable<GraphNode> Nodes => Boxes.SelectMany(box => box.Nodes);

    public GraphNode? Find(string id) => Nodes.FirstOrDefault(node => node.Id == id);
}
