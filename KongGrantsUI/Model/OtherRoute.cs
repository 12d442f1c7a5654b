namespace KongGrantsUI.Model;

/// <summary>A GRPCRoute, TCPRoute, UDPRoute or TLSRoute: as much of it as decides which plugins apply to it.</summary>
public sealed record OtherRoute : GatewayRoute
{
    public override GroupKind Kind => RouteKind;

    public required GroupKind RouteKind { get; init; }
    public EquatableList<OtherRouteRule> Rules { get; init; } = [];
}
