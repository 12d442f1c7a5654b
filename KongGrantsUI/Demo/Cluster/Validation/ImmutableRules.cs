using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>What may not change once it is stored.</summary>
internal static class ImmutableRules
{
    private const string Sealed = "Forbidden: field is immutable when `immutable` is set";
    private static readonly string[] SealedFields = ["data", "binaryData"];

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
        if (kind is "IngressClass" && item.Text("spec", "controller") != old.Text("spec", "controller"))
            yield return Problem.Invalid("spec.controller", item.At("spec", "controller"), "field is immutable");
        if (kind is "Deployment" && !JsonNode.DeepEquals(item.At("spec", "selector"), old.At("spec", "selector")))
            yield return Problem.Invalid("spec.selector", item.At("spec", "selector"), "field is immutable");
        if (kind is "Service" && old.Text("spec", "clusterIP") is { Length: > 0 } address && item.Text("spec", "type") == old.Text("spec", "type") && item.Text("spec", "clusterIP") != address)
            yield return new("spec.clusterIPs[0]", "FieldValueInvalid", $"Invalid value: []string{{\"{item.Text("spec", "clusterIP")}\"}}: may not change once set");
        if (kind is "Secret" or "ConfigMap" && IsSealed(old))
        {
            if (!IsSealed(item))
                yield return new("immutable", "FieldValueForbidden", Sealed);
            foreach (var field in SealedFields.Where(field => !JsonNode.DeepEquals(item[field], old[field])))
                yield return new(field, "FieldValueForbidden", Sealed);
        }
    }

    private static bool IsSealed(JsonObject item) => item["immutable"]?.GetValueKind() == JsonValueKind.True;
}
