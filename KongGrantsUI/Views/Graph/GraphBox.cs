using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>A namespace, or the lane of cluster-wide plugins, whose name is empty, or a group of namespaces.</summary>
/// <param name="Owned">Whether it is the user's by a right in this namespace, not by one everywhere.</param>
public sealed record GraphBox(string Namespace, bool Owned, string Contact, EquatableList<GraphNode> Nodes)
{
    public Health Health { get; init; }

    /// <summary>Such as "2 KongPlugin, 1 Service".</summary>
    public string Summary { get; init; } = "";

    /// <summary>How many namespaces it stands for; 0 for a namespace itself.</summary>
    public int Members { get; init; }

    /// <summary>Whether the user closed it: drawn without its objects.</summary>
    public bool Closed { get; init; }

    /// <summary>Lines that come from other namespaces, and that lead to them.</summary>
    public int In { get; init; }
    public int Out { get; init; }

    /// <summary>Where the layout puts it among the others: those who refer first, those who serve last.</summary>
    public int Rank { get; init; }
    public double X { get; init; }
    public double Y { get; init; }
    public double Width { get; init; }
    public double Height { get; init; }

    public string Id => (Members > 0 ? "Group/" : "Namespace/") + Namespace;
    public string Title => Namespace.Length == 0 ? "Cluster-wide" : Namespace;

    public string Sentence =>
        $"{(Namespace.Length == 0 ? "Cluster-wide plugins" : Members > 0 ? $"Group {Namespace} of {Members} namespace{(Members == 1 ? "" : "s")}" : "Namespace " + Namespace)}"
        + $"{(Owned ? ", yours" : "")}: {(Summary.Length > 0 ? Summary : "empty")}, {VerdictText.Word(Health)}; {In} lines in, {Out} out"
        + (Contact.Length > 0 && !Owned ? $"; ask {Contact}" : "");
}
