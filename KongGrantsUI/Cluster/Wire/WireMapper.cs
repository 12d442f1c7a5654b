using System.Text.Json;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>
/// Maps an object as on the wire to the model. Never throws: fields that are missing or of the wrong type count as
/// absent, and an object that cannot be told apart (no kind, no name) comes back as a problem.
/// </summary>
public static class WireMapper
{
    private static readonly Dictionary<GroupKind, Func<ObjectMeta, JsonElement, ClusterObject>> Mappers = new()
    {
        [Kinds.Namespace] = (meta, _) => new NamespaceObject { Meta = meta },
        [Kinds.Service] = CoreMapper.Service,
        [Kinds.Secret] = SecretMapper.Secret,
        [Kinds.Event] = CoreMapper.Event,
        [Kinds.Ingress] = CoreMapper.Ingress,
        [Kinds.IngressClass] = (meta, item) =>
            new IngressClass { Meta = meta, Controller = item.Field("spec").Text("controller") ?? "" },
        [Kinds.GatewayClass] = GatewayMapper.GatewayClass,
        [Kinds.Gateway] = GatewayMapper.Gateway,
        [Kinds.HttpRoute] = HttpRouteMapper.HttpRoute,
        [Kinds.ReferenceGrant] = GatewayMapper.ReferenceGrant,
        [Kinds.KongPlugin] = (meta, item) => KongMapper.Plugin(meta, item, clusterScoped: false),
        [Kinds.KongClusterPlugin] = (meta, item) => KongMapper.Plugin(meta, item, clusterScoped: true),
        [Kinds.KongConsumer] = KongMapper.Consumer,
        [Kinds.KongConsumerGroup] = (meta, item) =>
            new KongConsumerGroup { Meta = meta, Conditions = item.Field("status").Conditions() },
        [Kinds.PluginGrantRequest] = GrantsMapper.Request,
        [Kinds.PluginGrantReview] = GrantsMapper.Review,
        [Kinds.GrpcRoute] = (meta, item) => OtherRouteMapper.Route(meta, item, Kinds.GrpcRoute),
        [Kinds.TcpRoute] = (meta, item) => OtherRouteMapper.Route(meta, item, Kinds.TcpRoute),
        [Kinds.UdpRoute] = (meta, item) => OtherRouteMapper.Route(meta, item, Kinds.UdpRoute),
        [Kinds.TlsRoute] = (meta, item) => OtherRouteMapper.Route(meta, item, Kinds.TlsRoute),
        [Kinds.TcpIngress] = (meta, item) => OtherRouteMapper.PortIngress(meta, item, Kinds.TcpIngress),
        [Kinds.UdpIngress] = (meta, item) => OtherRouteMapper.PortIngress(meta, item, Kinds.UdpIngress),
        [Kinds.KongServiceFacade] = KongMapper.Facade,
        [Kinds.KongCustomEntity] = KongMapper.CustomEntity,
    };

    /// <summary>By the object's own apiVersion and kind.</summary>
    public static MapResult Map(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object) return Problem("It is not an object.");
        if (item.Text("kind") is not { Length: > 0 } kind) return Problem("It has no kind.");
        if (item.Text("apiVersion") is not { Length: > 0 } apiVersion) return Problem($"This {kind} has no apiVersion.");
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return Map(item, new GroupKind(slash < 0 ? "" : apiVersion[..slash], kind));
    }

    /// <summary>As an object of this kind, whatever it calls itself: items of a list often do not say.</summary>
    public static MapResult Map(JsonElement item, GroupKind kind)
    {
        if (!Mappers.TryGetValue(kind, out var map) || ResourceKind.Find(kind) is not { } resource)
        {
            return Problem($"Objects of kind {kind} are not read here.");
        }

        if (WireMeta.Read(item, resource.Namespaced) is not { } meta) return Problem($"This {kind.Kind} has no metadata.name.");
        return new MapResult(map(meta, item), "");
    }

    private static MapResult Problem(Sentence sentence) => new(null, sentence);
}
