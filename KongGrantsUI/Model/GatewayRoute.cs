namespace KongGrantsUI.Model;

/// <summary>What every route of the Gateway API has, whatever it carries.</summary>
public abstract record GatewayRoute : ClusterObject
{
    public EquatableList<ParentRef> Parents { get; init; } = [];
    public EquatableList<string> Hostnames { get; init; } = [];
    public EquatableList<RouteParentStatus> ParentStatuses { get; init; } = [];
}
