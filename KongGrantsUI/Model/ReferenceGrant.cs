namespace KongGrantsUI.Model;

/// <summary>Lets the <see cref="From"/> objects refer to the <see cref="To"/> objects of the grant's own namespace.</summary>
public sealed record ReferenceGrant : ClusterObject
{
    public override GroupKind Kind => Kinds.ReferenceGrant;

    public EquatableList<GrantFrom> From { get; init; } = [];
    public EquatableList<GrantTo> To { get; init; } = [];
}
