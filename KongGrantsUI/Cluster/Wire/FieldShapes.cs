using KongGrantsUI.Model;
using static KongGrantsUI.Cluster.Wire.FieldType;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>
/// The types of all fields that the mappers read. A mapper takes a field of another type for absent, as a server's answer never
/// holds one; in a manifest such a field is an error, since a real API server refuses it.
/// </summary>
internal static class FieldShapes
{
    private static readonly FieldShape[] OfAll =
    [
        .. Of(Mapping, "metadata", "metadata/labels", "metadata/annotations"),
        .. Of(Text, "metadata/name", "metadata/namespace", "metadata/labels/*", "metadata/annotations/*"),
    ];

    private static readonly FieldShape[] Parents =
    [
        .. Of(List, "spec/parentRefs", "spec/hostnames", "spec/rules"), .. Of(Text, "spec/hostnames/*"),
        .. Of(Text, "spec/parentRefs/*/group", "spec/parentRefs/*/kind", "spec/parentRefs/*/namespace", "spec/parentRefs/*/name", "spec/parentRefs/*/sectionName"),
        .. Of(Number, "spec/parentRefs/*/port"),
        .. Of(List, "spec/rules/*/matches", "spec/rules/*/backendRefs"),
        .. Of(Text, "spec/rules/*/backendRefs/*/group", "spec/rules/*/backendRefs/*/kind", "spec/rules/*/backendRefs/*/namespace", "spec/rules/*/backendRefs/*/name"),
        .. Of(Number, "spec/rules/*/backendRefs/*/port", "spec/rules/*/backendRefs/*/weight"),
    ];

    private static readonly FieldShape[] Plugin =
    [
        .. Of(Text, "plugin", "instance_name", "protocols/*", "configFrom/secretKeyRef/name", "configFrom/secretKeyRef/key", "configFrom/secretKeyRef/namespace"),
        .. Of(Mapping, "config", "configFrom", "ordering"), .. Of(Flag, "disabled"), .. Of(List, "protocols", "configPatches"), .. Of(Text, "configPatches/*/path"),
    ];

    private static readonly FieldShape[] PortIngress =
    [
        .. Of(List, "spec/rules"), .. Of(Text, "spec/rules/*/host", "spec/rules/*/backend/serviceName"), .. Of(Number, "spec/rules/*/port", "spec/rules/*/backend/servicePort"),
    ];

    private static readonly Dictionary<GroupKind, FieldShape[]> Own = new()
    {
        [Kinds.Service] = [.. Of(Text, "spec/type", "spec/externalName", "spec/ports/*/name", "spec/ports/*/protocol"), .. Of(List, "spec/ports"), .. Of(Number, "spec/ports/*/port")],
        [Kinds.Ingress] =
        [
            .. Of(Text, "spec/ingressClassName", "spec/defaultBackend/service/name", "spec/rules/*/host", "spec/rules/*/http/paths/*/path", "spec/rules/*/http/paths/*/pathType"),
            .. Of(Text, "spec/rules/*/http/paths/*/backend/service/name", "spec/rules/*/http/paths/*/backend/service/port/name"),
            .. Of(List, "spec/rules", "spec/rules/*/http/paths"), .. Of(Number, "spec/rules/*/http/paths/*/backend/service/port/number"),
        ],
        [Kinds.IngressClass] = Of(Text, "spec/controller"),
        [Kinds.GatewayClass] = Of(Text, "spec/controllerName"),
        [Kinds.Gateway] =
        [
            .. Of(Text, "spec/gatewayClassName", "spec/listeners/*/name", "spec/listeners/*/hostname", "spec/listeners/*/protocol", "spec/listeners/*/allowedRoutes/namespaces/from"),
            .. Of(List, "spec/listeners"), .. Of(Number, "spec/listeners/*/port"),
        ],
        [Kinds.HttpRoute] =
        [
            .. Parents, .. Of(List, "spec/rules/*/filters"),
            .. Of(Text, "spec/rules/*/matches/*/path/type", "spec/rules/*/matches/*/path/value", "spec/rules/*/matches/*/method", "spec/rules/*/filters/*/type"),
            .. Of(Text, "spec/rules/*/filters/*/extensionRef/group", "spec/rules/*/filters/*/extensionRef/kind", "spec/rules/*/filters/*/extensionRef/name"),
        ],
        [Kinds.GrpcRoute] = Parents,
        [Kinds.TcpRoute] = Parents,
        [Kinds.UdpRoute] = Parents,
        [Kinds.TlsRoute] = Parents,
        [Kinds.TcpIngress] = PortIngress,
        [Kinds.UdpIngress] = PortIngress,
        [Kinds.ReferenceGrant] =
        [
            .. Of(List, "spec/from", "spec/to"), .. Of(Text, "spec/from/*/group", "spec/from/*/kind", "spec/from/*/namespace", "spec/to/*/group", "spec/to/*/kind", "spec/to/*/name"),
        ],
        [Kinds.KongPlugin] = Plugin,
        [Kinds.KongClusterPlugin] = Plugin,
        [Kinds.KongConsumer] = [.. Of(Text, "username", "custom_id", "credentials/*", "consumerGroups/*"), .. Of(List, "credentials", "consumerGroups")],
        [Kinds.KongServiceFacade] = [.. Of(Text, "spec/backendRef/name"), .. Of(Number, "spec/backendRef/port")],
        [Kinds.KongCustomEntity] = Of(Text, "spec/type", "spec/parentRef/group", "spec/parentRef/kind", "spec/parentRef/namespace", "spec/parentRef/name"),
        [Kinds.PluginGrantRequest] =
        [
            .. Of(Text, "spec/from/group", "spec/from/kind", "spec/to/namespace", "spec/to/names/*", "spec/attach/*/plugin", "spec/attach/*/referrers/*", "spec/reason", "spec/duration"),
            .. Of(List, "spec/to/names", "spec/attach", "spec/attach/*/referrers"),
        ],
        [Kinds.PluginGrantReview] = Of(Text, "spec/request/namespace", "spec/request/name", "spec/request/uid", "spec/decision", "spec/comment", "spec/grant", "spec/expiresAt"),
    };

    public static IEnumerable<FieldShape> For(GroupKind kind) => [.. OfAll, .. Own.GetValueOrDefault(kind, [])];

    /// <summary>The field that the API server does not do without, of those that mean something here; else null (semantics 4.1).</summary>
    public static string? Needed(GroupKind kind) => kind == Kinds.KongPlugin || kind == Kinds.KongClusterPlugin ? "plugin" : null;

    private static FieldShape[] Of(FieldType type, params string[] paths) => [.. paths.Select(path => new FieldShape(path, type))];
}
