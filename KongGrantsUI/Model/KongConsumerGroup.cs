namespace KongGrantsUI.Model;

public sealed record KongConsumerGroup : ClusterObject
{
    public override GroupKind Kind => Kinds.KongConsumerGroup;

    public EquatableList<Condition> Conditions { get; init; } = [];
}
