namespace KongGrantsUI.Model;

/// <summary>One match of a rule: all of its parts must hold.</summary>
public sealed record HttpRouteMatch
{
    /// <summary>Exact, PathPrefix or RegularExpression.</summary>
    public string PathType { get; init; } = "PathPrefix";
    public string Path { get; init; } = "/";
    public string? Method { get; init; }
    public EquatableList<ValueMatch> Headers { get; init; } = [];
    public EquatableList<ValueMatch> QueryParams { get; init; } = [];
}
