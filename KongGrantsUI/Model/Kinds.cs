namespace KongGrantsUI.Model;

/// <summary>The kinds that a snapshot holds.</summary>
public static class Kinds
{
    public static readonly GroupKind Namespace = new(Groups.Core, "Namespace");
    public static readonly GroupKind Service = new(Groups.Core, "Service");
    public static readonly GroupKind Secret = new(Groups.Core, "Secret");
    public static readonly GroupKind Event = new(Groups.Core, "Event");
    public static readonly GroupKind Ingress = new(Groups.Networking, "Ingress");
    public static readonly GroupKind IngressClass = new(Groups.Networking, "IngressClass");
    public static readonly GroupKind GatewayClass = new(Groups.Gateway, "GatewayClass");
    public static readonly GroupKind Gateway = new(Groups.Gateway, "Gateway");
    public static readonly GroupKind HttpRoute = new(Groups.Gateway, "HTTPRoute");
    public static readonly GroupKind ReferenceGrant = new(Groups.Gateway, "ReferenceGrant");
    public static readonly GroupKind KongPlugin = new(Groups.Kong, "KongPlugin");
    public static readonly GroupKind KongClusterPlugin = new(Groups.Kong, "KongClusterPlugin");
    public static readonly GroupKind KongConsumer = new(Groups.Kong, "KongConsumer");
    public static readonly GroupKind KongConsumerGroup = new(Groups.Kong, "KongConsumerGroup");
    public static readonly GroupKind PluginGrantRequest = new(Groups.KongGrants, "PluginGrantRequest");
    public static readonly GroupKind PluginGrantReview = new(Groups.KongGrants, "PluginGrantReview");

    public static readonly GroupKind GrpcRoute = new(Groups.Gateway, "GRPCRoute");
    public static readonly GroupKind TcpRoute = new(Groups.Gateway, "TCPRoute");
    public static readonly GroupKind UdpRoute = new(Groups.Gateway, "UDPRoute");
    public static readonly GroupKind TlsRoute = new(Groups.Gateway, "TLSRoute");
    public static readonly GroupKind TcpIngress = new(Groups.Kong, "TCPIngress");
    public static readonly GroupKind UdpIngress = new(Groups.Kong, "UDPIngress");
    public static readonly GroupKind KongServiceFacade = new(Groups.KongIncubator, "KongServiceFacade");
    public static readonly GroupKind KongCustomEntity = new(Groups.Kong, "KongCustomEntity");

    /// <summary>Kinds that many clusters do not serve: that they are missing is no fault.</summary>
    public static readonly EquatableList<GroupKind> Optional = EquatableList.Of(
        GrpcRoute, TcpRoute, UdpRoute, TlsRoute, TcpIngress, UdpIngress, KongServiceFacade, KongCustomEntity);

    /// <summary>Every kind above, in a fixed order.</summary>
    public static readonly EquatableList<GroupKind> All = EquatableList.Of(
        Namespace, Service, Secret, Event, Ingress, IngressClass, GatewayClass, Gateway, HttpRoute, ReferenceGrant,
        KongPlugin, KongClusterPlugin, KongConsumer, KongConsumerGroup, PluginGrantRequest, PluginGrantReview,
        GrpcRoute, TcpRoute, UdpRoute, TlsRoute, TcpIngress, UdpIngress, KongServiceFacade, KongCustomEntity);

    /// <summary>Whether objects of the kind stand for those who call, and not for what is called.</summary>
    public static bool IsCaller(GroupKind kind) => kind == KongConsumer || kind == KongConsumerGroup;
}
