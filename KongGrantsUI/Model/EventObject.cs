namespace KongGrantsUI.Model;

/// <summary>A core/v1 Event.</summary>
public sealed record EventObject : ClusterObject
{
    public override GroupKind Kind => Kinds.Event;

    /// <summary>Normal or Warning.</summary>
    public string Type { get; init; } = "Normal";
    public string Reason { get; init; } = "";
    public string Message { get; init; } = "";
    public required ObjectKey Regarding { get; init; }
    public string RegardingUid { get; init; } = "";
    public int Count { get; init; } = 1;
    public DateTimeOffset? LastSeen { get; init; }
    public string Source { get; init; } = "";
}
