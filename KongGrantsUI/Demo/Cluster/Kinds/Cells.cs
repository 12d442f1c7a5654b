using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Kinds;

/// <summary>The cells that take more than one field to fill.</summary>
internal static class Cells
{
    private const string None = "<none>";

    public static string? Plain(JsonNode? node) => node is null ? null : node is JsonValue ? node.Scalar() : node.ToJsonString();

    public static string? Condition(JsonObject item, string type) =>
        item.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") == type).Text("status");

    public static string? FirstText(JsonObject item, string field, params string[] path) => item.Items(path).FirstOrDefault().Text(field);

    public static string Count(JsonObject item, string field) => item.At(field) switch
    {
        JsonObject map => $"{map.Count}",
        JsonArray list => $"{list.Count}",
        _ => "0",
    };

    public static string OrNone(string? text) => string.IsNullOrEmpty(text) ? None : text;

    public static string Joined(IEnumerable<string?> texts) => OrNone(string.Join(",", texts.Where(text => !string.IsNullOrEmpty(text))));

    public static string ServicePorts(JsonObject item) => Joined(item.Items("spec", "ports").Select(port =>
        port.Scalar("port") + (port.Scalar("nodePort") is { } node ? $":{node}" : "") + "/" + (port.Text("protocol") ?? "TCP")));

    public static string ServiceExternalIp(JsonObject item)
    {
        if (item.Text("spec", "type") == "ExternalName")
            return OrNone(item.Text("spec", "externalName"));
        var balancers = item.Items("status", "loadBalancer", "ingress").Select(point => point.Text("ip") ?? point.Text("hostname"));
        var ips = balancers.Concat(item.Items("spec", "externalIPs").Select(ip => ip.Text()));
        var joined = Joined(ips);
        return joined == None && item.Text("spec", "type") == "LoadBalancer" ? "<pending>" : joined;
    }

    public static string Labels(JsonNode? labels) =>
        labels is JsonObject map ? Joined(map.Select(label => $"{label.Key}={label.Value.Scalar()}")) : None;

    public static string Ready(JsonObject item) =>
        $"{item.Scalar("status", "readyReplicas") ?? "0"}/{item.Scalar("spec", "replicas") ?? "1"}";

    public static string Containers(JsonObject item, string field) =>
        Joined(item.Items("spec", "template", "spec", "containers").Select(container => container.Text(field)));

    public static string IngressHosts(JsonObject item)
    {
        var hosts = string.Join(",", item.Items("spec", "rules").Select(rule => rule.Text("host")).Where(host => !string.IsNullOrEmpty(host)));
        return hosts.Length == 0 ? "*" : hosts;
    }

    public static string Subjects(JsonObject item, string kind) => string.Join(", ", item.Items("subjects")
        .Where(subject => subject.Text("kind") == kind)
        .Select(subject => kind == "ServiceAccount" ? $"{subject.Text("namespace")}/{subject.Text("name")}" : subject.Text("name")));

    public static string RequestedPlugins(JsonObject item) =>
        $"{item.Text("spec", "to", "namespace")}/" +
        (item.Items("spec", "to", "names").ToList() is { Count: > 0 } names ? string.Join(",", names.Select(name => name.Text())) : "*");

    public static string? LastSeen(JsonObject item, DateTimeOffset now) => Ages.Since(
        item.Text("lastTimestamp") ?? item.Text("series", "lastObservedTime") ?? item.Text("eventTime") ?? item.Text("metadata", "creationTimestamp"), now);
}
