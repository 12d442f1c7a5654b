using KongGrantsUI.Model;

namespace KongGrantsUI.Grants;

/// <summary>What the form for a new request holds.</summary>
public sealed record RequestDraft
{
    /// <summary>Name of the request; empty: derived from the target and its first plugin.</summary>
    public string Name { get; init; } = "";
    public string Namespace { get; init; } = "";
    public GroupKind From { get; init; } = Kinds.KongConsumer;
    public string ToNamespace { get; init; } = "";
    public EquatableList<AttachWish> Attach { get; init; } = [];
    public string Reason { get; init; } = "";
    public TimeSpan? Duration { get; init; }
}
