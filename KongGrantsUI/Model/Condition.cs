namespace KongGrantsUI.Model;

/// <summary>A status condition. <see cref="Status"/> is <c>True</c>, <c>False</c> or <c>Unknown</c>.</summary>
public sealed record Condition(string Type, string Status, string Reason, string Message)
{
    public long ObservedGeneration { get; init; }
    public DateTimeOffset? LastTransition { get; init; }

    public bool IsTrue => Status == "True";
}
