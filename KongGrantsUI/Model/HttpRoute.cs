namespace KongGrantsUI.Model;

public sealed record HttpRoute : ClusterObject
{
    public override GroupKind Kind => Kinds.HttpRoute;

    public EquatableList<ParentRef> Parents { get; init; } = [];
    public EquatableList<string> Hostnames { get; init; } = [];
    public EquatableList<HttpRouteRule> Rules { get; init; } = [];
    public EquatableList<RouteParentStatus> ParentStatuses { get; init; } = [];
}
