using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>A namespace, or the lane of cluster-wide plugins, whose name is empty.</summary>
public sealed record GraphBox(string Namespace, bool Owned, string Contact, EquatableList<GraphNode> Nodes)
{
    public Health Health { get; init; }

    /// <summary>Such as "2 KongPlugin, 1 Service".</summary>
    public string Summary { get; init; } = "";

    /// <summary>Whether its nodes are left out because too many namespaces are shown.</summary>
    public bool Folded { get; init; }
    public double X { get; init; }
    public double Y { get; init; }
    public double Width { get; init; }
    public double Height { get; init; }

    public string Id => "Namespace/" + Namespace;
    public string Title => Namespace.Length == 0 ? "Cluster-wide" : Namespace;
}
