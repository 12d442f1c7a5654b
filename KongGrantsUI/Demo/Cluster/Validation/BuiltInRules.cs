using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>What the API server checks of its own kinds.</summary>
internal static class BuiltInRules
{
    public static IEnumerable<FieldError> Check(string kind, JsonObject item) => kind switch
    {
        "Service" => ServiceRules.Check(item),
        "Ingress" => IngressRules.Check(item),
        "Secret" or "ConfigMap" => DataRules.Check(kind, item),
        "Role" or "ClusterRole" => RoleRules.Role(item, namespaced: kind == "Role"),
        "RoleBinding" => RoleRules.Binding(item, "Role", "ClusterRole"),
        "ClusterRoleBinding" => RoleRules.Binding(item, "ClusterRole"),
        _ => [],
    };
}
