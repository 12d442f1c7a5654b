using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>Names by RFC 1123 (Services: RFC 1035), labels and annotations by Kubernetes' syntax.</summary>
internal static partial class MetadataRules
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;
    private const int MostAnnotationBytes = 256 * 1024;
    private const string Subdomain =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
    private const string Label =
        "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

    public static IEnumerable<FieldError> Check(string kind, JsonObject item) =>
        [.. Name(kind, item), .. Labels(item), .. Annotations(item)];

    private static IEnumerable<FieldError> Name(string kind, JsonObject item)
    {
        var name = item.Text("metadata", "name") ?? "";
        if (name.Length == 0) return [Problem.Required("metadata.name", "name or generateName is required")];
        if (kind is "Role" or "ClusterRole" or "RoleBinding" or "ClusterRoleBinding")
            return name is "." or ".." || name.Contains('/', StringComparison.Ordinal) || name.Contains('%', StringComparison.Ordinal)
                ? [Problem.Invalid("metadata.name", name, "may not contain '/' or '%'")] : [];
        var (pattern, longest, words) = kind is "Namespace" or "Service" ? (LabelPattern(), LongestLabel, Label) : (SubdomainPattern(), LongestName, Subdomain);
        if (name.Length > longest) return [Problem.Invalid("metadata.name", name, $"must be no more than {longest} characters")];
        return pattern.IsMatch(name) ? [] : [Problem.Invalid("metadata.name", name, words)];
    }

    private static IEnumerable<FieldError> Labels(JsonObject item)
    {
        if (item.At("metadata", "labels") is not JsonObject labels) yield break;
        foreach (var (key, value) in labels)
        {
            if (!KeyPattern().IsMatch(key)) yield return Problem.Invalid("metadata.labels", key, "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character");
            if (value.Text() is not { } text || text.Length > LongestLabel || !ValuePattern().IsMatch(text))
                yield return Problem.Invalid("metadata.labels", value?.DeepClone(), "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character");
        }
    }

    private static IEnumerable<FieldError> Annotations(JsonObject item)
    {
        if (item.At("metadata", "annotations") is not JsonObject annotations) yield break;
        foreach (var (key, value) in annotations)
        {
            if (!KeyPattern().IsMatch(key)) yield return Problem.Invalid("metadata.annotations", key, "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character");
            if (value.Text() is null) yield return Problem.Invalid("metadata.annotations", value?.DeepClone(), "must be a string");
        }

        if (annotations.Sum(entry => entry.Key.Length + (entry.Value.Text()?.Length ?? 0)) > MostAnnotationBytes)
            yield return new FieldError("metadata.annotations", "FieldValueTooLong", $"Too long: may not be more than {MostAnnotationBytes} bytes");
    }

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex SubdomainPattern();

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex LabelPattern();

    [GeneratedRegex(@"\A([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"\A([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?\z")]
    private static partial Regex ValuePattern();
}
