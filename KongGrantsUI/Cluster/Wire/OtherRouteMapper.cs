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
            Parents = spec.Items("parentRefs").Select(HttpRouteMapper.Parent).ToEquatableList(),
            Hostnames = spec.Texts("hostnames"),
            Rules = spec.Items("rules").Select(Rule).ToEquatableList(),
            ParentStatuses = item.Field("status").Items("parents").Select(HttpRouteMapper.Status).ToEquatableList(),
        };
    }

    public static PortIngress PortIngress(ObjectMeta meta, JsonElement item, GroupKind kind) => new()
    {
        Meta = meta,
        IngressKind = kind,
        Rules = item.Field("spec").Items("rules").Select(PortRule).ToEquatableList(),
    };

    private static OtherRouteRule Rule(JsonElement item) =>
        new(item.Items("matches").Count(), item.Items("backendRefs").Select(HttpRouteMapper.Backend).ToEquatableList());

    private static PortIngressRule PortRule(JsonElement item)
    {
        var backend = item.Field("backend");
        var port = backend.Int("servicePort")?.ToString(CultureInfo.InvariantCulture);
        return new PortIngressRule(
            item.Text("host") ?? "", item.Int("port") ?? 0, new BackendRef(Kinds.Service, null, backend.Text("serviceName") ?? "", port));
    }
}
