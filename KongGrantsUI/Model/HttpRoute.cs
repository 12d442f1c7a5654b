namespace KongGrantsUI.Model;

public sealed record HttpRoute : GatewayRoute
{
    public override GroupKind Kind => Kinds.HttpRoute;

    public EquatableList<HttpRouteRule> Rules { get; init; } = [];
}
