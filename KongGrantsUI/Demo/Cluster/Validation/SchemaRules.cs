using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>What the definition of a custom kind says about each field by itself.</summary>
internal static class SchemaRules
{
    public static IEnumerable<FieldError> Check(string kind, JsonObject item) => Of(kind).SelectMany(rule => rule.Check(item));

    public static IReadOnlyList<FieldRule> Of(string kind) => kind switch
    {
        "ReferenceGrant" => GatewaySchemas.ReferenceGrant,
        "GatewayClass" => GatewaySchemas.GatewayClass,
        "Gateway" => GatewaySchemas.Gateway,
        "HTTPRoute" => GatewaySchemas.HttpRoute,
        "KongPlugin" => KongSchemas.Plugin,
        "KongClusterPlugin" => KongSchemas.ClusterPlugin,
        "KongConsumer" => KongSchemas.Consumer,
        "PluginGrantRequest" => GrantSchemas.Request,
        "PluginGrantReview" => GrantSchemas.Review,
        _ => [],
    };
}
