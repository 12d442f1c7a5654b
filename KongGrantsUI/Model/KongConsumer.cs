namespace KongGrantsUI.Model;

public sealed record KongConsumer : ClusterObject
{
    public override GroupKind Kind => Kinds.KongConsumer;

    /// <summary>Unique in the whole gateway, whatever the namespace.</summary>
    public string? Username { get; init; }
    public string? CustomId { get; init; }

    /// <summary>Names of Secrets in the consumer's namespace.</summary>
    public EquatableList<string> Credentials { get; init; } = [];
    public EquatableList<string> ConsumerGroups { get; init; } = [];
    public EquatableList<Condition> Conditions { get; init; } = [];
}
