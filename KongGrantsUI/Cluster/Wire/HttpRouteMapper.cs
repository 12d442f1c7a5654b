using System.Globalization;
using System.Text.Json;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Wire;

internal static class HttpRouteMapper
{
    public static HttpRoute HttpRoute(ObjectMeta meta, JsonElement item)
    {
        var spec = item.Field("spec");
        return new HttpRoute
        {
            Meta = meta,
            Parents = spec.List("parentRefs", Parent),
            Hostnames = spec.Texts("hostnames"),
            Rules = spec.List("rules", Rule),
            ParentStatuses = item.Field("status").List("parents", Status),
        };
    }

    internal static RouteParentStatus Status(JsonElement item) =>
        new(Parent(item.Field("parentRef")), item.Text("controllerName") ?? "", item.Conditions());

    internal static ParentRef Parent(JsonElement item) =>
        new(
            item.GroupKind(Groups.Gateway, "Gateway"),
            item.Text("namespace"),
            item.Text("name") ?? "",
            item.Text("sectionName"),
            item.Int("port"));

    private static HttpRouteRule Rule(JsonElement item) =>
        new(
            item.List("matches", Match),
            item.List("filters", Filter),
            item.List("backendRefs", Backend));

    private static HttpRouteMatch Match(JsonElement item) => new()
    {
        PathType = item.Field("path").Text("type") ?? "PathPrefix",
        Path = item.Field("path").Text("value") ?? "/",
        Method = item.Text("method"),
        Headers = Values(item, "headers"),
        QueryParams = Values(item, "queryParams"),
    };

    private static EquatableList<ValueMatch> Values(JsonElement item, string name) =>
        item.List(name, value => new ValueMatch(value.Text("name") ?? "", value.Text("value") ?? "", value.Text("type") ?? "Exact"));

    private static RouteFilter Filter(JsonElement item)
    {
        var extension = item.Field("extensionRef");
        return item.Text("type") is "ExtensionRef"
            ? new RouteFilter("ExtensionRef", extension.GroupKind("", ""), extension.Text("name") ?? "")
            : new RouteFilter(item.Text("type") ?? "");
    }

    internal static BackendRef Backend(JsonElement item) =>
        new(
            item.GroupKind(Groups.Core, "Service"),
            item.Text("namespace"),
            item.Text("name") ?? "",
            item.Int("port")?.ToString(CultureInfo.InvariantCulture),
            item.Int("weight") ?? 1);
}
