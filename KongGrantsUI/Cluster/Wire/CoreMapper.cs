using System.Globalization;
using System.Text.Json;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Wire;

internal static class CoreMapper
{
    public static ServiceObject Service(ObjectMeta meta, JsonElement item) => new()
    {
        Meta = meta,
        Type = item.Field("spec").Text("type") ?? "ClusterIP",
        ExternalName = item.Field("spec").Text("externalName"),
        Ports = item.Field("spec")
            .List("ports", port => new ServicePort(port.Text("name") ?? "", port.Int("port") ?? 0, port.Text("protocol") ?? "TCP")),
    };

    public static EventObject Event(ObjectMeta meta, JsonElement item)
    {
        var regarding = item.Field("involvedObject");
        var series = item.Field("series");
        return new EventObject
        {
            Meta = meta,
            Type = item.Text("type") ?? "Normal",
            Reason = item.Text("reason") ?? "",
            Message = item.Text("message") ?? "",
            Regarding = new ObjectKey(
                new GroupKind(Group(regarding.Text("apiVersion")), regarding.Text("kind") ?? ""),
                regarding.Text("namespace") ?? "",
                regarding.Text("name") ?? ""),
            RegardingUid = regarding.Text("uid") ?? "",
            Count = series.Int("count") ?? item.Int("count") ?? 1,
            LastSeen = series.Time("lastObservedTime") ?? item.Time("lastTimestamp") ?? item.Time("eventTime"),
            Source = item.Field("source").Text("component") is { Length: > 0 } source
                ? source
                : item.Text("reportingComponent") ?? "",
        };
    }

    public static Ingress Ingress(ObjectMeta meta, JsonElement item)
    {
        var spec = item.Field("spec");
        return new Ingress
        {
            Meta = meta,
            ClassName = spec.Text("ingressClassName"),
            DefaultBackend = Backend(spec.Field("defaultBackend")),
            Paths = spec.Items("rules").SelectMany(RulePaths).ToEquatableList(),
        };
    }

    private static IEnumerable<IngressPath> RulePaths(JsonElement rule) =>
        from path in rule.Field("http").Items("paths")
        let backend = Backend(path.Field("backend"))
        where backend is not null
        select new IngressPath(
            rule.Text("host") ?? "", path.Text("path") ?? "", path.Text("pathType") ?? "ImplementationSpecific", backend);

    private static BackendRef? Backend(JsonElement backend)
    {
        var service = backend.Field("service");
        if (service.Text("name") is { } name)
        {
            var port = service.Field("port");
            return new BackendRef(Kinds.Service, null, name, port.Int("number")?.ToString(CultureInfo.InvariantCulture) ?? port.Text("name"));
        }

        var resource = backend.Field("resource");
        return resource.Text("name") is { } other
            ? new BackendRef(new GroupKind(resource.Text("apiGroup") ?? "", resource.Text("kind") ?? ""), null, other, null)
            : null;
    }

    private static string Group(string? apiVersion) =>
        apiVersion?.IndexOf('/', StringComparison.Ordinal) is { } slash and > 0 ? apiVersion[..slash] : "";
}
