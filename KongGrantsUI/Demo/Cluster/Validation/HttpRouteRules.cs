using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>The CEL rules of an HTTPRoute.</summary>
internal static class HttpRouteRules
{
    private static readonly (string Type, string Field)[] FilterFields =
    [
        ("RequestHeaderModifier", "requestHeaderModifier"), ("ResponseHeaderModifier", "responseHeaderModifier"),
        ("RequestMirror", "requestMirror"), ("RequestRedirect", "requestRedirect"), ("URLRewrite", "urlRewrite"), ("ExtensionRef", "extensionRef"),
    ];

    private static readonly string[] ForbiddenParts = ["//", "/./", "/../", "%2f", "%2F", "#"];
    private static readonly string[] ForbiddenEnds = ["/..", "/."];

    public static IEnumerable<FieldError> Check(JsonObject item) =>
    [
        .. Places(item, "spec.rules[].matches[].path.type").SelectMany(place => PathValue(place.Path, place.Holder)),
        .. Places(item, "spec.rules[].backendRefs[].name").SelectMany(place => Backend(place.Path, place.Holder)),
        .. Places(item, "spec.rules[].filters[].type").SelectMany(place => Filter(place.Path, place.Holder)),
    ];

    private static IEnumerable<(string Path, JsonObject Holder)> Places(JsonObject item, string path) => FieldPath.Holders(item, path);

    private static IEnumerable<FieldError> PathValue(string field, JsonObject path)
    {
        if (path.Text("type") is not ("Exact" or "PathPrefix" or null) || path.Text("value") is not { } value)
            yield break;
        if (!value.StartsWith('/'))
            yield return Problem.Whole(field, "value must be an absolute path and start with '/' when type one of ['Exact', 'PathPrefix']");
        foreach (var part in ForbiddenParts.Where(part => value.Contains(part, StringComparison.Ordinal)))
            yield return Problem.Whole(field, $"must not contain '{part}' when type one of ['Exact', 'PathPrefix']");
        foreach (var end in ForbiddenEnds.Where(end => value.EndsWith(end, StringComparison.Ordinal)))
            yield return Problem.Whole(field, $"must not end with '{end}' when type one of ['Exact', 'PathPrefix']");
    }

    private static IEnumerable<FieldError> Backend(string field, JsonObject backend)
    {
        if ((backend.Text("group") ?? "").Length == 0 && (backend.Text("kind") ?? "Service") == "Service" && backend["port"] is null)
            yield return Problem.Whole(field, "Must have port for Service reference");
    }

    private static IEnumerable<FieldError> Filter(string path, JsonObject filter)
    {
        foreach (var (type, field) in FilterFields)
        {
            if (filter.Text("type") == type && filter[field] is null)
                yield return Problem.Whole(path, $"filter.{field} must be specified for {type} filter.type");
            if (filter.Text("type") != type && filter[field] is not null)
                yield return Problem.Whole(path, $"filter.{field} must be nil if the filter.type is not {type}");
        }
    }
}
