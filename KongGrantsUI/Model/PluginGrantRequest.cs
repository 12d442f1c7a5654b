namespace KongGrantsUI.Model;

/// <summary>A wish, in the namespace of the objects that will refer to the plugins.</summary>
public sealed record PluginGrantRequest : ClusterObject
{
    public override GroupKind Kind => Kinds.PluginGrantRequest;

    /// <summary>Kind of the referring objects, in this namespace.</summary>
    public GroupKind From { get; init; } = Kinds.KongConsumer;
    public string ToNamespace { get; init; } = "";

    /// <summary>Names of KongPlugins; empty: any KongPlugin there.</summary>
    public EquatableList<string> ToNames { get; init; } = [];
    public EquatableList<AttachWish> Attach { get; init; } = [];
    public string Reason { get; init; } = "";

    /// <summary>How long the grant is wanted for; null: no end.</summary>
    public TimeSpan? Duration { get; init; }
}
