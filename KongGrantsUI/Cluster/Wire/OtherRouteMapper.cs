using System.Globalization;
using System.Text.Json;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Wire;

internal static class OtherRouteMapper
{
    public static OtherRoute Route(ObjectMeta meta, JsonElement item, GroupKind kind)
    {
        var spec = item.Field("spec");
        return new OtherRoute
        {
            Meta = meta,
            RouteKind = kind,
            Parents = spec.List("parentRefs", HttpRouteMapper.Parent),
            Hostnames = spec.Texts("hostnames"),
            Rules = spec.List("rules", Rule),
            ParentStatuses = item.Field("status").List("parents", HttpRouteMapper.Status),
        };
    }

    public static PortIngress PortIngress(ObjectMeta meta, JsonElement item, GroupKind kind) => new()
    {
        Meta = meta,
        IngressKind = kind,
        Rules = item.Field("spec").List("rules", PortRule),
    };

    private static OtherRouteRule Rule(JsonElement item) =>
        new(item.Items("matches").Count(), item.List("backendRefs", HttpRouteMapper.Backend));

    private static PortIngressRule PortRule(JsonElement item)
    {
        var backend = item.Field("backend");
        var port = backend.Int("servicePort")?.ToString(CultureInfo.InvariantCulture);
        return new PortIngressRule(
            item.Text("host") ?? "", item.Int("port") ?? 0, new BackendRef(Kinds.Service, null, backend.Text("serviceName") ?? "", port));
    }
}
