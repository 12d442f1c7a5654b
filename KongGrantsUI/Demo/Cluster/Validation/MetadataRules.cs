using System.Text;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>Names by RFC 1123 (Services: RFC 1035), labels and annotations by Kubernetes' syntax.</summary>
internal static class MetadataRules
{
    private const int MostAnnotationBytes = 256 * 1024;

    public static IEnumerable<FieldError> Check(string kind, JsonObject item) => [.. Name(kind, item), .. Labels(item), .. Annotations(item)];

    private static IEnumerable<FieldError> Name(string kind, JsonObject item)
    {
        var name = item.Text("metadata", "name") ?? "";
        if (name.Length == 0)
            return [Problem.Required("metadata.name", "name or generateName is required")];
        var wrong = kind switch
        {
            "Role" or "ClusterRole" or "RoleBinding" or "ClusterRoleBinding" => NameSyntax.PathSegment(name),
            "Namespace" => NameSyntax.Label(name),
            "Service" => NameSyntax.DnsLabel(name),
            _ => NameSyntax.Subdomain(name),
        };
        return wrong is null ? [] : [Problem.Invalid("metadata.name", name, wrong)];
    }

    private static IEnumerable<FieldError> Labels(JsonObject item) => Entries(item, "labels").SelectMany(entry =>
        Key("metadata.labels", entry.Key).Concat(Text("metadata.labels", entry.Value) is { } error
            ? [error]
            : NameSyntax.LabelValue(entry.Value.Text()!) is { } wrong ? [Problem.Invalid("metadata.labels", entry.Value, wrong)] : []));

    private static IEnumerable<FieldError> Annotations(JsonObject item)
    {
        var bytes = 0;
        foreach (var (key, value) in Entries(item, "annotations"))
        {
            // Annotations' keys, unlike labels', may be written in capitals.
            foreach (var error in Key("metadata.annotations", key.ToLowerInvariant()))
                yield return error;
            if (Text("metadata.annotations", value) is { } wrong)
                yield return wrong;
            bytes += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value.Text() ?? "");
        }
        if (bytes > MostAnnotationBytes)
            yield return Problem.TooLong("metadata.annotations", MostAnnotationBytes);
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Entries(JsonObject item, string map) =>
        item.At("metadata", map) as JsonObject ?? [];

    private static IEnumerable<FieldError> Key(string field, string key)
    {
        if (NameSyntax.QualifiedName(key) is { } wrong)
            yield return Problem.Invalid(field, key, wrong);
    }

    private static FieldError? Text(string field, JsonNode? value) => value.Text() is null ? Problem.WrongType(field, value, "string") : null;
}
