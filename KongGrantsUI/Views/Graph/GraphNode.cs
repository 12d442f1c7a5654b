using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>One object, or one kind folded into a node. Coordinates are in SVG user units, set by the layout.</summary>
public sealed record GraphNode(string Id, string Kind, string Namespace, string Name)
{
    public string Detail { get; init; } = "";
    public Health Health { get; init; }

    /// <summary>A foreign object of which only the name is known.</summary>
    public bool Partial { get; init; }

    /// <summary>An object that something refers to and that does not exist.</summary>
    public bool Missing { get; init; }

    /// <summary>How many objects it stands for.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Changes whenever the object behind it does.</summary>
    public string Version { get; init; } = "";
    public string Sentence { get; init; } = "";
    public double X { get; init; }
    public double Y { get; init; }

    public string Title => Count > 1 ? $"{Kind} × {Count}" : Name;
    public string TestId => $"node-{Kind}-{Namespace}-{Name}";
}
