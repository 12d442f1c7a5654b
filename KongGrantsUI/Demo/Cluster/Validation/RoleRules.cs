using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>Roles and their bindings.</summary>
internal static class RoleRules
{
    private const string Group = "rbac.authorization.k8s.io";

    public static IEnumerable<FieldError> Role(JsonObject item, bool namespaced) =>
        item.Items("rules").SelectMany((rule, index) => Rule($"rules[{index}]", rule, namespaced));

    public static IEnumerable<FieldError> Binding(JsonObject item, params string[] roleKinds)
    {
        var role = item["roleRef"];
        if (role.Text("apiGroup") is var group && group != Group)
            yield return Problem.Unsupported("roleRef.apiGroup", group ?? "", Group);
        if (!roleKinds.Contains(role.Text("kind")))
            yield return Problem.Unsupported("roleRef.kind", role.Text("kind") ?? "", roleKinds);
        if (string.IsNullOrEmpty(role.Text("name")))
            yield return Problem.Required("roleRef.name");
        foreach (var error in item.Items("subjects").SelectMany((subject, index) => Subject($"subjects[{index}]", subject, roleKinds.Contains("Role"))))
            yield return error;
    }

    private static IEnumerable<FieldError> Rule(string path, JsonNode rule, bool namespaced)
    {
        bool Has(string list) => rule.Items(list).Any();
        if (!Has("verbs"))
            yield return Problem.Required($"{path}.verbs", "verbs must contain at least one value");
        if (Has("nonResourceURLs"))
        {
            if (namespaced)
                yield return Problem.Invalid($"{path}.nonResourceURLs", rule["nonResourceURLs"], "namespaced rules cannot apply to non-resource URLs");
            if (Has("apiGroups") || Has("resources") || Has("resourceNames"))
                yield return Problem.Invalid($"{path}.nonResourceURLs", rule["nonResourceURLs"], "rules cannot apply to both regular resources and non-resource URLs");
            yield break;
        }
        if (!Has("apiGroups"))
            yield return Problem.Required($"{path}.apiGroups", "resource rules must supply at least one api group");
        if (!Has("resources"))
            yield return Problem.Required($"{path}.resources", "resource rules must supply at least one resource");
    }

    private static IEnumerable<FieldError> Subject(string path, JsonNode subject, bool namespaced)
    {
        var kind = subject.Text("kind") ?? "";
        if (string.IsNullOrEmpty(subject.Text("name")))
            yield return Problem.Required($"{path}.name");
        if (kind is not ("ServiceAccount" or "User" or "Group"))
            yield return Problem.Unsupported($"{path}.kind", kind, "ServiceAccount", "User", "Group");
        else if (kind == "ServiceAccount" && !namespaced && string.IsNullOrEmpty(subject.Text("namespace")))
            yield return Problem.Required($"{path}.namespace");
        else if (kind != "ServiceAccount" && subject.Text("apiGroup") is var group && group != Group)
            yield return Problem.Unsupported($"{path}.apiGroup", group ?? "", Group);
    }
}
