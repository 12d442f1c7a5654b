using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>What may not change once it is stored.</summary>
internal static class ImmutableRules
{
    public static IEnumerable<FieldError> Check(string kind, JsonObject item, JsonObject old)
    {
        if (kind is "KongPlugin" or "KongClusterPlugin" && item.Text("plugin") != old.Text("plugin"))
            yield return Problem.Whole("<nil>", "The plugin field is immutable");
        if (kind is "RoleBinding" or "ClusterRoleBinding" && !JsonNode.DeepEquals(item["roleRef"], old["roleRef"]))
            yield return Problem.Invalid("roleRef", item["roleRef"], "cannot change roleRef");
        if (kind is "Secret" && item.Text("type") != old.Text("type"))
            yield return Problem.Invalid("type", item["type"], "field is immutable");
        if (kind is "GatewayClass" && item.Text("spec", "controllerName") != old.Text("spec", "controllerName"))
            yield return new("spec.controllerName", "FieldValueInvalid", "Invalid value: \"string\": Value is immutable");
        if (kind is "Secret" or "ConfigMap" && old["immutable"]?.GetValueKind() == System.Text.Json.JsonValueKind.True && !JsonNode.DeepEquals(item["data"], old["data"]))
            yield return new("data", "FieldValueForbidden", "Forbidden: field is immutable when `immutable` is set");
    }
}
