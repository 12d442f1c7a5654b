using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>What may not change once it is stored.</summary>
internal static class ImmutableRules
{
    public static IEnumerable<FieldError> Check(string kind, JsonObject item, JsonObject old)
    {
        if (kind is "KongPlugin" or "KongClusterPlugin" && item.Text("plugin") != old.Text("plugin"))
            yield return new FieldError("<nil>", "FieldValueInvalid", "Invalid value: \"object\": The plugin field is immutable");
        if (kind is "RoleBinding" or "ClusterRoleBinding" && !JsonNode.DeepEquals(item["roleRef"], old["roleRef"]))
            yield return Problem.Invalid("roleRef", item["roleRef"]?.DeepClone(), "cannot change roleRef");
        if (kind is "Secret" && item.Text("type") != old.Text("type"))
            yield return Problem.Invalid("type", item["type"]?.DeepClone(), "field is immutable");
    }
}
