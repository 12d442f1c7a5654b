namespace KongGrantsUI.Model;

public sealed record Gateway : ClusterObject
{
    public override GroupKind Kind => Kinds.Gateway;

    public string ClassName { get; init; } = "";
    public EquatableList<GatewayListener> Listeners { get; init; } = [];
    public EquatableList<Condition> Conditions { get; init; } = [];

    /// <summary>Addresses from status, as published: IP addresses or host names.</summary>
    public EquatableList<string> Addresses { get; init; } = [];
}
