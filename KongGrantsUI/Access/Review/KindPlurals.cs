using System.Collections.Immutable;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Review;

/// <summary>The lower-case plural by which RBAC rules name each kind.</summary>
public static class KindPlurals
{
    public static readonly ImmutableDictionary<GroupKind, string> ByKind = new Dictionary<GroupKind, string>
    {
        [Kinds.Namespace] = "namespaces",
        [Kinds.Service] = "services",
        [Kinds.Secret] = "secrets",
        [Kinds.Event] = "events",
        [Kinds.Ingress] = "ingresses",
        [Kinds.IngressClass] = "ingressclasses",
        [Kinds.GatewayClass] = "gatewayclasses",
        [Kinds.Gateway] = "gateways",
        [Kinds.HttpRoute] = "httproutes",
        [Kinds.ReferenceGrant] = "referencegrants",
        [Kinds.KongPlugin] = "kongplugins",
        [Kinds.KongClusterPlugin] = "kongclusterplugins",
        [Kinds.KongConsumer] = "kongconsumers",
        [Kinds.KongConsumerGroup] = "kongconsumergroups",
        [Kinds.PluginGrantRequest] = "plugingrantrequests",
        [Kinds.PluginGrantReview] = "plugingrantreviews",
        [Kinds.GrpcRoute] = "grpcroutes",
        [Kinds.TcpRoute] = "tcproutes",
        [Kinds.UdpRoute] = "udproutes",
        [Kinds.TlsRoute] = "tlsroutes",
        [Kinds.TcpIngress] = "tcpingresses",
        [Kinds.UdpIngress] = "udpingresses",
        [Kinds.KongServiceFacade] = "kongservicefacades",
        [Kinds.KongCustomEntity] = "kongcustomentities",
    }.ToImmutableDictionary();
}
