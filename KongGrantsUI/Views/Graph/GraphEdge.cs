namespace KongGrantsUI.Views.Graph;

/// <summary>A line between two nodes, or from a namespace, whose id starts with <c>Namespace/</c>.</summary>
/// <param name="Sentence">What it is and, where it is broken, why.</param>
public sealed record GraphEdge(string Id, string From, string To, EdgeKind Kind, EdgeVerdict Verdict, string Sentence)
{
    /// <summary>The socket that the line passes on its way; empty where it needs none.</summary>
    public string Via { get; init; } = "";

    /// <summary>How many lines of the same verdict it stands for.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Too long for dashes, which cost a browser more than all else that is drawn.</summary>
    public bool Long { get; init; }

    /// <summary>Whether there is no room for the word on it, but for the icon alone.</summary>
    public bool Tight { get; init; }

    /// <summary>SVG path data, set by the router.</summary>
    public string Path { get; init; } = "";
    public double LabelX { get; init; }
    public double LabelY { get; init; }

    /// <summary>Whether a tag with icon and word stands on it: what is in order needs none.</summary>
    public bool HasTag => Verdict is not (EdgeVerdict.Routing or EdgeVerdict.Bound) || Count > 1;

    /// <summary>How wide the tag with its word is, in map units.</summary>
    public double TagWidth => 10 + ((Label.Length + 2) * 7.6);

    public Health Health => VerdictText.HealthOf(Verdict);
    public string Label => Kind == EdgeKind.Between ? $"{Count:N0}" : VerdictText.Word(Verdict) + (Count > 1 ? $" × {Count}" : "");
}
