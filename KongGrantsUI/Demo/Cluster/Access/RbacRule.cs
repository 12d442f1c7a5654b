using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Access;

/// <summary>One entry of a role's <c>rules</c>.</summary>
public sealed class RbacRule(JsonObject rule)
{
    /// <summary>The entry as written.</summary>
    public JsonObject Json => rule;

    public bool Allows(RequestAttributes asked) => asked.Resource.Length == 0 ? AllowsPath(asked) : AllowsResource(asked);

    private bool AllowsResource(RequestAttributes asked)
    {
        var resource = asked.Subresource.Length == 0 ? asked.Resource : $"{asked.Resource}/{asked.Subresource}";
        var resources = Values("resources");
        return Covers(Values("verbs"), asked.Verb)
            && Covers(Values("apiGroups"), asked.Group)
            && (Covers(resources, resource) || (asked.Subresource.Length > 0 && resources.Contains($"*/{asked.Subresource}")))
            && (Values("resourceNames") is not { Count: > 0 } names || names.Contains(asked.Name));
    }

    private bool AllowsPath(RequestAttributes asked) =>
        Covers(Values("verbs"), asked.Verb) && Values("nonResourceURLs").Any(pattern => Matches(pattern, asked.Path));

    private static bool Matches(string pattern, string path) =>
        pattern == path || (pattern.EndsWith('*') && path.StartsWith(pattern[..^1], StringComparison.Ordinal));

    private static bool Covers(List<string> values, string wanted) => values.Contains("*") || values.Contains(wanted);

    private List<string> Values(string field) =>
        rule[field] is JsonArray items ? [.. items.OfType<JsonValue>().Select(item => item.TryGetValue<string>(out var text) ? text : "")] : [];
}
