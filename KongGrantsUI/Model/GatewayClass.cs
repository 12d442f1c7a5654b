namespace KongGrantsUI.Model;

public sealed record GatewayClass : ClusterObject
{
    public override GroupKind Kind => Kinds.GatewayClass;

    public string ControllerName { get; init; } = "";
    public EquatableList<Condition> Conditions { get; init; } = [];
}
