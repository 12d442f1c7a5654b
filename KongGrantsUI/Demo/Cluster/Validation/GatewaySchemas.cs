namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>The fields of the Gateway API's kinds, as far as something here reads them.</summary>
internal static class GatewaySchemas
{
    private const int Port = 65535;
    private const string GroupPattern = @"^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";
    private const string KindPattern = "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$";
    private const string NamespacePattern = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$";

    public static IReadOnlyList<FieldRule> ReferenceGrant { get; } =
    [
        new("spec", "object") { Required = true },
        new("spec.from", "array") { Required = true, MinItems = 1, MaxItems = 16 },
        Group("spec.from[].group") with { Required = true },
        Kind("spec.from[].kind") with { Required = true },
        Namespace("spec.from[].namespace") with { Required = true },
        new("spec.to", "array") { Required = true, MinItems = 1, MaxItems = 16 },
        Group("spec.to[].group") with { Required = true },
        Kind("spec.to[].kind") with { Required = true },
        Name("spec.to[].name"),
    ];

    public static IReadOnlyList<FieldRule> GatewayClass { get; } =
    [
        new("spec", "object") { Required = true },
        new("spec.controllerName", "string") { Required = true, MinLength = 1, MaxLength = 253, Pattern = @"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/[A-Za-z0-9\/\-._~%!$&'()*+,;=:]+$" },
        new("spec.description", "string") { MaxLength = 64 },
    ];

    public static IReadOnlyList<FieldRule> Gateway { get; } =
    [
        new("spec", "object") { Required = true },
        Name("spec.gatewayClassName") with { Required = true },
        new("spec.listeners", "array") { Required = true, MinItems = 1, MaxItems = 64 },
        Name("spec.listeners[].name") with { Required = true },
        PortNumber("spec.listeners[].port") with { Required = true },
        new("spec.listeners[].protocol", "string") { Required = true, MinLength = 1, MaxLength = 255 },
        Name("spec.listeners[].hostname"),
        new("spec.listeners[].allowedRoutes.namespaces.from", "string") { OneOf = ["All", "Selector", "Same"] },
        new("spec.listeners[].allowedRoutes.kinds", "array") { MaxItems = 8 },
        Kind("spec.listeners[].allowedRoutes.kinds[].kind") with { Required = true },
        new("spec.listeners[].tls.mode", "string") { OneOf = ["Terminate", "Passthrough"] },
        new("spec.listeners[].tls.certificateRefs", "array") { MaxItems = 64 },
        Name("spec.listeners[].tls.certificateRefs[].name") with { Required = true },
    ];

    public static IReadOnlyList<FieldRule> HttpRoute { get; } =
    [
        new("spec", "object") { Required = true },
        new("spec.parentRefs", "array") { MaxItems = 32 },
        Group("spec.parentRefs[].group"),
        Kind("spec.parentRefs[].kind"),
        Namespace("spec.parentRefs[].namespace"),
        Name("spec.parentRefs[].name") with { Required = true },
        Name("spec.parentRefs[].sectionName"),
        PortNumber("spec.parentRefs[].port"),
        new("spec.hostnames", "array") { MaxItems = 16 },
        Name("spec.hostnames[]"),
        new("spec.rules", "array") { MinItems = 1, MaxItems = 16 },
        new("spec.rules[].matches", "array") { MaxItems = 64 },
        new("spec.rules[].matches[].method", "string") { OneOf = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"] },
        new("spec.rules[].matches[].path", "object"),
        new("spec.rules[].matches[].path.type", "string") { OneOf = ["Exact", "PathPrefix", "RegularExpression"] },
        new("spec.rules[].matches[].path.value", "string") { MaxLength = 1024 },
        .. Values("headers", 256),
        .. Values("queryParams", 256),
        new("spec.rules[].filters", "array") { MaxItems = 16 },
        new("spec.rules[].filters[].type", "string")
        {
            Required = true,
            OneOf = ["RequestHeaderModifier", "ResponseHeaderModifier", "RequestMirror", "RequestRedirect", "URLRewrite", "ExtensionRef", "CORS"],
        },
        Group("spec.rules[].filters[].extensionRef.group") with { Required = true },
        Kind("spec.rules[].filters[].extensionRef.kind") with { Required = true },
        Name("spec.rules[].filters[].extensionRef.name") with { Required = true },
        new("spec.rules[].backendRefs", "array") { MaxItems = 16 },
        Group("spec.rules[].backendRefs[].group"),
        Kind("spec.rules[].backendRefs[].kind"),
        Namespace("spec.rules[].backendRefs[].namespace"),
        Name("spec.rules[].backendRefs[].name") with { Required = true },
        PortNumber("spec.rules[].backendRefs[].port"),
        new("spec.rules[].backendRefs[].weight", "integer") { Min = 0, Max = 1_000_000 },
    ];

    private static IEnumerable<FieldRule> Values(string list, int longestName) =>
    [
        new($"spec.rules[].matches[].{list}", "array") { MaxItems = 16 },
        new($"spec.rules[].matches[].{list}[].name", "string") { Required = true, MinLength = 1, MaxLength = longestName },
        new($"spec.rules[].matches[].{list}[].type", "string") { OneOf = ["Exact", "RegularExpression"] },
        new($"spec.rules[].matches[].{list}[].value", "string") { Required = true, MinLength = 1, MaxLength = 4096 },
    ];

    private static FieldRule Group(string path) => new(path, "string") { MaxLength = 253, Pattern = GroupPattern };

    private static FieldRule Kind(string path) => new(path, "string") { MinLength = 1, MaxLength = 63, Pattern = KindPattern };

    private static FieldRule Namespace(string path) => new(path, "string") { MinLength = 1, MaxLength = 63, Pattern = NamespacePattern };

    private static FieldRule Name(string path) => new(path, "string") { MinLength = 1, MaxLength = 253 };

    private static FieldRule PortNumber(string path) => new(path, "integer") { Min = 1, Max = Port };
}
