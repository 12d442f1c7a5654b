using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>Required fields and allowed values by kind (semantics 2.1, 4.1, 4.2, and the resources' own definitions).</summary>
internal static class SpecRules
{
    private const int MostGrantEntries = 16;
    private static readonly string[] RequestFields = ["namespace", "name", "uid"];

    public static IEnumerable<FieldError> Check(string kind, JsonObject item) => kind switch
    {
        "Service" => item.Text("spec", "type") == "ExternalName" || item.Items("spec", "ports").Any() ? Ports(item) : [Problem.Required("spec.ports")],
        "ReferenceGrant" => Entries(item, "from", "group", "kind", "namespace").Concat(Entries(item, "to", "group", "kind")),
        "Gateway" => Needs(item, ["spec", "gatewayClassName"]).Concat(item.Items("spec", "listeners").Any() ? [] : [Problem.Required("spec.listeners")]),
        "GatewayClass" => Needs(item, ["spec", "controllerName"]),
        "HTTPRoute" => HttpRoute(item),
        "KongPlugin" or "KongClusterPlugin" => Plugin(item),
        "KongConsumer" => Consumer(item),
        "RoleBinding" or "ClusterRoleBinding" => Needs(item, ["roleRef", "kind"]).Concat(Needs(item, ["roleRef", "name"])),
        "PluginGrantRequest" => Needs(item, ["spec", "from", "kind"]).Concat(Needs(item, ["spec", "to", "namespace"])),
        "PluginGrantReview" => Review(item),
        _ => [],
    };

    private static IEnumerable<FieldError> Needs(JsonObject item, string[] path)
    {
        if (string.IsNullOrEmpty(item.Text(path))) yield return Problem.Required(string.Join('.', path));
    }

    private static IEnumerable<FieldError> Ports(JsonObject item) => item.Items("spec", "ports").Select((port, index) => (port, index))
        .Where(entry => !int.TryParse(entry.port.Scalar("port"), out var number) || number is < 1 or > 65535)
        .Select(entry => Problem.Invalid($"spec.ports[{entry.index}].port", entry.port.At("port")?.DeepClone(), "must be between 1 and 65535, inclusive"));

    private static IEnumerable<FieldError> Entries(JsonObject item, string list, params string[] fields)
    {
        var entries = item.Items("spec", list).ToList();
        if (entries.Count == 0) yield return Problem.Required($"spec.{list}");
        if (entries.Count > MostGrantEntries)
            yield return new FieldError($"spec.{list}", "FieldValueTooMany", $"Too many: {entries.Count}: must have at most {MostGrantEntries} items");
        for (var index = 0; index < entries.Count; index++)
        {
            foreach (var field in fields.Where(field => entries[index].Text(field) is not { } text || (text.Length == 0 && field != "group")))
                yield return Problem.Required($"spec.{list}[{index}].{field}");
        }
    }

    private static IEnumerable<FieldError> HttpRoute(JsonObject item) =>
        item.Items("spec", "rules").SelectMany((rule, at) => rule.Items("matches").Select((match, index) => (Field: $"spec.rules[{at}].matches[{index}].path", Path: match.At("path"))))
            .Where(match => match.Path is not null)
            .SelectMany(match => PathErrors(match.Field, match.Path!));

    private static IEnumerable<FieldError> PathErrors(string field, JsonNode path)
    {
        var type = path.Text("type") ?? "PathPrefix";
        if (type is not ("Exact" or "PathPrefix" or "RegularExpression"))
            yield return Problem.Unsupported($"{field}.type", type, "Exact", "PathPrefix", "RegularExpression");
        else if (type != "RegularExpression" && path.Text("value") is { } value && !value.StartsWith('/'))
            yield return Problem.Invalid(field, path.DeepClone(), "value must be an absolute path and start with '/' when type one of ['Exact', 'PathPrefix']");
    }

    private static IEnumerable<FieldError> Plugin(JsonObject item)
    {
        if (string.IsNullOrEmpty(item.Text("plugin"))) yield return Problem.Required("plugin");
        if (item["config"] is not (null or JsonObject)) yield return Problem.Invalid("config", item["config"]!.DeepClone(), "must be of type object");
        if (item["config"] is not null && item["configFrom"] is not null) yield return Whole(item, "Using both config and configFrom fields is not allowed.");
        if (item["configFrom"] is not null && item["configPatches"] is not null) yield return Whole(item, "Using both configFrom and configPatches fields is not allowed.");
        foreach (var protocol in item.Items("protocols").Select(protocol => protocol.Scalar() ?? "").Where(protocol => protocol is not ("http" or "https" or "grpc" or "grpcs" or "tcp" or "tcp_udp" or "tls" or "tls_passthrough" or "udp")))
            yield return Problem.Unsupported("protocols", protocol, "http", "https", "grpc", "grpcs", "tcp", "tls", "udp");
    }

    private static IEnumerable<FieldError> Consumer(JsonObject item)
    {
        if (string.IsNullOrEmpty(item.Text("username")) && string.IsNullOrEmpty(item.Text("custom_id")))
            yield return Whole(item, "Need to provide either username or custom_id");
    }

    private static IEnumerable<FieldError> Review(JsonObject item)
    {
        foreach (var field in RequestFields.Where(field => string.IsNullOrEmpty(item.Text("spec", "request", field))))
            yield return Problem.Required($"spec.request.{field}");
        if (item.Text("spec", "decision") is not ("Approved" or "Denied" or "Revoked"))
            yield return Problem.Unsupported("spec.decision", item.Text("spec", "decision") ?? "", "Approved", "Denied", "Revoked");
    }

    // A rule over the whole object, as CEL rules of a definition are: the value is named by its type alone.
    private static FieldError Whole(JsonObject item, string message) =>
        new("<nil>", "FieldValueInvalid", $"Invalid value: \"{(item.Count == 0 ? "null" : "object")}\": {message}");
}
