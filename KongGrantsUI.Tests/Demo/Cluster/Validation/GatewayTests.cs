namespace KongGrantsUI.Tests.Demo.Cluster.Validation;

public sealed class GatewayTests
{
    private const string From = "from: [{ group: configuration.konghq.com, kind: KongConsumer, namespace: a }]";
    private const string To = "to: [{ group: configuration.konghq.com, kind: KongPlugin }]";

    [Theory]
    [InlineData(From, To, "")]
    [InlineData("from: [{ group: '', kind: Service, namespace: a }]", To, "")]
    [InlineData("from: []", To, "spec.from: Invalid value: 0: spec.from in body should have at least 1 items")]
    [InlineData("other: 1", To, "spec.from: Required value")]
    [InlineData(From, "other: 1", "spec.to: Required value")]
    [InlineData("from: [{ kind: Service, namespace: a }]", To, "spec.from[0].group: Required value")]
    [InlineData("from: [{ group: '', namespace: a }]", To, "spec.from[0].kind: Required value")]
    [InlineData("from: [{ group: '', kind: Service }]", To, "spec.from[0].namespace: Required value")]
    [InlineData("from: [{ group: '', kind: Service, namespace: A }]", To, "spec.from[0].namespace: Invalid value: \"A\": spec.from[0].namespace in body should match '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$'")]
    [InlineData("from: [{ group: '', kind: '*', namespace: a }]", To, "spec.from[0].kind: Invalid value: \"*\": spec.from[0].kind in body should match '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'")]
    [InlineData(From, "to: [{ group: configuration.konghq.com }]", "spec.to[0].kind: Required value")]
    [InlineData(From, "to: [{ group: configuration.konghq.com, kind: KongPlugin, name: '' }]", "spec.to[0].name: Invalid value: \"\": spec.to[0].name in body should be at least 1 chars long")]
    public void ReferenceGrant_ByItsDefinition(string from, string to, string expected) =>
        Assert.Equal(expected, string.Join(", ", Checked.Errors("ReferenceGrant", $"spec: {{ {from}, {to} }}")));

    [Theory]
    [InlineData(16, "")]
    [InlineData(17, "spec.to: Too many: 17: must have at most 16 items")]
    public void ReferenceGrant_Entries_AreCounted(int count, string expected)
    {
        var to = string.Join(", ", Enumerable.Repeat("{ group: g, kind: K }", count));

        Assert.Equal(expected, string.Join(", ", Checked.Errors("ReferenceGrant", $"spec: {{ {From}, to: [{to}] }}")));
    }

    [Theory]
    [InlineData("{ gatewayClassName: kong, listeners: [{ name: a, port: 80, protocol: HTTP }] }", "")]
    [InlineData("{ listeners: [{ name: a, port: 80, protocol: HTTP }] }", "spec.gatewayClassName: Required value")]
    [InlineData("{ gatewayClassName: kong }", "spec.listeners: Required value")]
    [InlineData("{ gatewayClassName: kong, listeners: [{ port: 80, protocol: HTTP }] }", "spec.listeners[0].name: Required value")]
    [InlineData("{ gatewayClassName: kong, listeners: [{ name: a, port: 0, protocol: HTTP }] }", "spec.listeners[0].port: Invalid value: 0: spec.listeners[0].port in body should be greater than or equal to 1")]
    [InlineData("{ gatewayClassName: kong, listeners: [{ name: a, port: 65536, protocol: HTTP }] }", "spec.listeners[0].port: Invalid value: 65536: spec.listeners[0].port in body should be less than or equal to 65535")]
    [InlineData("{ gatewayClassName: kong, listeners: [{ name: a, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: Any } } }] }", "spec.listeners[0].allowedRoutes.namespaces.from: Unsupported value: \"Any\": supported values: \"All\", \"Selector\", \"Same\"")]
    [InlineData("{ gatewayClassName: kong, listeners: [{ name: a, port: 80, protocol: HTTP }, { name: a, port: 81, protocol: HTTP }] }", "spec.listeners: Invalid value: \"array\": Listener name must be unique within the Gateway")]
    public void Gateway_ByItsDefinition(string spec, string expected) => Assert.Equal(expected, string.Join(", ", Checked.Errors("Gateway", $"spec: {spec}")));

    [Theory]
    [InlineData("{ matches: [{ path: { type: PathPrefix, value: /a } }], backendRefs: [{ name: b, port: 80 }] }", "")]
    [InlineData("{ matches: [{ path: { type: RegularExpression, value: a.* } }] }", "")]
    [InlineData("{ matches: [{ path: { type: Prefix, value: /a } }] }", "spec.rules[0].matches[0].path.type: Unsupported value: \"Prefix\": supported values: \"Exact\", \"PathPrefix\", \"RegularExpression\"")]
    [InlineData("{ matches: [{ path: { type: Exact, value: a } }] }", "spec.rules[0].matches[0].path: Invalid value: \"object\": value must be an absolute path and start with '/' when type one of ['Exact', 'PathPrefix']")]
    [InlineData("{ matches: [{ path: { type: Exact, value: /a//b } }] }", "spec.rules[0].matches[0].path: Invalid value: \"object\": must not contain '//' when type one of ['Exact', 'PathPrefix']")]
    [InlineData("{ matches: [{ path: { type: Exact, value: /a/.. } }] }", "spec.rules[0].matches[0].path: Invalid value: \"object\": must not end with '/..' when type one of ['Exact', 'PathPrefix']")]
    [InlineData("{ matches: [{ method: get }] }", "spec.rules[0].matches[0].method: Unsupported value: \"get\": supported values: \"GET\", \"HEAD\", \"POST\", \"PUT\", \"DELETE\", \"CONNECT\", \"OPTIONS\", \"TRACE\", \"PATCH\"")]
    [InlineData("{ matches: [{ headers: [{ name: a }] }] }", "spec.rules[0].matches[0].headers[0].value: Required value")]
    [InlineData("{ backendRefs: [{ port: 80 }] }", "spec.rules[0].backendRefs[0].name: Required value")]
    [InlineData("{ backendRefs: [{ name: b }] }", "spec.rules[0].backendRefs[0]: Invalid value: \"object\": Must have port for Service reference")]
    [InlineData("{ backendRefs: [{ name: b, port: '80' }] }", "spec.rules[0].backendRefs[0].port: Invalid value: \"string\": spec.rules[0].backendRefs[0].port in body must be of type integer: \"string\"")]
    [InlineData("{ backendRefs: [{ name: b, port: 80, weight: -1 }] }", "spec.rules[0].backendRefs[0].weight: Invalid value: -1: spec.rules[0].backendRefs[0].weight in body should be greater than or equal to 0")]
    [InlineData("{ filters: [{ type: ExtensionRef }] }", "spec.rules[0].filters[0]: Invalid value: \"object\": filter.extensionRef must be specified for ExtensionRef filter.type")]
    [InlineData("{ filters: [{ type: ExtensionRef, extensionRef: { group: configuration.konghq.com, kind: KongPlugin, name: p } }] }", "")]
    [InlineData("{ filters: [{ type: URLRewrite, urlRewrite: {}, extensionRef: { group: g, kind: K, name: p } }] }", "spec.rules[0].filters[0]: Invalid value: \"object\": filter.extensionRef must be nil if the filter.type is not ExtensionRef")]
    public void HttpRoute_Rule_ByItsDefinition(string rule, string expected) =>
        Assert.Equal(expected, string.Join(", ", Checked.Errors("HTTPRoute", $"spec: {{ parentRefs: [{{ name: kong }}], rules: [{rule}] }}")));

    [Fact]
    public void HttpRoute_ParentWithoutName_IsRefused() =>
        Assert.Equal("spec.parentRefs[0].name: Required value", Assert.Single(Checked.Errors("HTTPRoute", "spec: { parentRefs: [{ namespace: default }] }")));

    [Fact]
    public void GatewayClass_ChangedController_IsRefused() => Assert.Equal(
        "spec.controllerName: Invalid value: \"string\": Value is immutable",
        Assert.Single(Checked.Errors("GatewayClass", "spec: { controllerName: a.example/b }", "spec: { controllerName: a.example/c }")));
}
