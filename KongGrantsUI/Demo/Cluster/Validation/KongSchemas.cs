namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>The fields of Kong's kinds (semantics 4.1 to 4.3).</summary>
internal static class KongSchemas
{
    public static IReadOnlyList<FieldRule> Plugin { get; } =
    [
        new("plugin", "string") { Required = true, MinLength = 1 },
        new("config", "object"),
        new("configFrom", "object"),
        .. SecretKey("configFrom.secretKeyRef"),
        new("configPatches", "array"),
        new("configPatches[].path", "string") { Required = true },
        new("configPatches[].valueFrom", "object") { Required = true },
        .. SecretKey("configPatches[].valueFrom.secretKeyRef"),
        new("disabled", "boolean"),
        new("instance_name", "string"),
        new("run_on", "string") { OneOf = ["first", "second", "all"] },
        new("protocols", "array"),
        new("protocols[]", "string") { OneOf = ["http", "https", "grpc", "grpcs", "tcp", "tls", "udp"] },
        new("ordering", "object"),
    ];

    public static IReadOnlyList<FieldRule> ClusterPlugin { get; } =
    [
        .. Plugin,
        new("configFrom.secretKeyRef.namespace", "string") { Required = true, MinLength = 1 },
        new("configPatches[].valueFrom.secretKeyRef.namespace", "string") { Required = true, MinLength = 1 },
    ];

    public static IReadOnlyList<FieldRule> Consumer { get; } =
    [
        new("username", "string"),
        new("custom_id", "string"),
        new("credentials", "array"),
        new("credentials[]", "string"),
        new("consumerGroups", "array"),
        new("consumerGroups[]", "string"),
    ];

    private static IEnumerable<FieldRule> SecretKey(string path) =>
    [
        new(path, "object") { Required = true },
        new($"{path}.name", "string") { Required = true, MinLength = 1 },
        new($"{path}.key", "string") { Required = true, MinLength = 1 },
    ];
}
