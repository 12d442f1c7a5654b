namespace KongGrantsUI.Tests.Demo.Cluster.Validation;

public sealed class BuiltInTests
{
    private const string Range = "must be between 1 and 65535, inclusive";
    private const string RoleRef = "roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: r }";
    private const string KimSubject = "{ apiGroup: rbac.authorization.k8s.io, kind: User, name: kim }";

    [Theory]
    [InlineData("{ ports: [{ port: 80 }] }", "")]
    [InlineData("{ ports: [{ port: 80, targetPort: http }] }", "")]
    [InlineData("{ clusterIP: None }", "")]
    [InlineData("{ type: ExternalName, externalName: a.example }", "")]
    [InlineData("{ type: ExternalName }", "spec.externalName: Required value")]
    [InlineData("{ type: Any, ports: [{ port: 80 }] }", "spec.type: Unsupported value: \"Any\": supported values: \"ClusterIP\", \"ExternalName\", \"LoadBalancer\", \"NodePort\"")]
    [InlineData("{}", "spec.ports: Required value")]
    [InlineData("{ ports: [{ port: 0 }] }", $"spec.ports[0].port: Invalid value: 0: {Range}")]
    [InlineData("{ ports: [{ port: 65536 }] }", $"spec.ports[0].port: Invalid value: 65536: {Range}")]
    [InlineData("{ ports: [{ name: a }] }", $"spec.ports[0].port: Invalid value: 0: {Range}")]
    [InlineData("{ ports: [{ port: 80, targetPort: 0 }] }", $"spec.ports[0].targetPort: Invalid value: 0: {Range}")]
    [InlineData("{ ports: [{ port: 80, protocol: HTTP }] }", "spec.ports[0].protocol: Unsupported value: \"HTTP\": supported values: \"SCTP\", \"TCP\", \"UDP\"")]
    [InlineData("{ ports: [{ name: a, port: 80 }, { port: 81 }] }", "spec.ports[1].name: Required value")]
    [InlineData("{ ports: [{ name: a, port: 80 }, { name: a, port: 81 }] }", "spec.ports[1].name: Duplicate value: \"a\"")]
    public void Service_LikeTheApiServer(string spec, string expected) => Assert.Equal(expected, string.Join(", ", Checked.Errors("Service", $"spec: {spec}")));

    [Theory]
    [InlineData("defaultBackend: { service: { name: a, port: { number: 80 } } }", "")]
    [InlineData("other: 1", "spec: Invalid value: null: either `defaultBackend` or `rules` must be specified")]
    [InlineData("rules: [{ http: { paths: [] } }]", "spec.rules[0].http.paths: Required value")]
    [InlineData("rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: a, port: { name: http } } } }] } }]", "")]
    [InlineData("rules: [{ http: { paths: [{ path: /, backend: { resource: {} } }] } }]", "spec.rules[0].http.paths[0].pathType: Required value: pathType must be specified")]
    [InlineData("rules: [{ http: { paths: [{ path: a, pathType: Exact, backend: { resource: {} } }] } }]", "spec.rules[0].http.paths[0].path: Invalid value: \"a\": must be an absolute path")]
    [InlineData("rules: [{ http: { paths: [{ path: /, pathType: Any, backend: { resource: {} } }] } }]", "spec.rules[0].http.paths[0].pathType: Unsupported value: \"Any\": supported values: \"Exact\", \"ImplementationSpecific\", \"Prefix\"")]
    [InlineData("defaultBackend: { service: { port: { number: 80 } } }", "spec.defaultBackend.service.name: Required value")]
    [InlineData("defaultBackend: { service: { name: a } }", "spec.defaultBackend.service.port: Required value: port name or number is required")]
    [InlineData("defaultBackend: { service: { name: a, port: { number: 0 } } }", $"spec.defaultBackend.service.port.number: Invalid value: 0: {Range}")]
    public void Ingress_LikeTheApiServer(string spec, string expected) => Assert.Equal(expected, string.Join(", ", Checked.Errors("Ingress", $"spec: {{ {spec} }}")));

    [Theory]
    [InlineData("Secret", "{ a: YQ== }", "")]
    [InlineData("Secret", "{ a: '' }", "")]
    [InlineData("Secret", "{ a: 'open secret!' }", "data[a]: Invalid value: \"\": illegal base64 data")]
    [InlineData("Secret", "{ a: 5 }", "data[a]: Invalid value: \"integer\": data[a] in body must be of type string: \"integer\"")]
    [InlineData("ConfigMap", "{ a: 'plain text' }", "")]
    [InlineData("ConfigMap", "[a]", "data: Invalid value: \"array\": data in body must be of type object: \"array\"")]
    public void Data_LikeTheApiServer(string kind, string data, string expected) => Assert.Equal(expected, string.Join(", ", Checked.Errors(kind, $"data: {data}")));

    [Fact]
    public void Data_KeyThatIsNoFileName_IsRefused() =>
        Assert.StartsWith("data[a b]: Invalid value: \"a b\": a valid config key", Assert.Single(Checked.Errors("Secret", "data: { 'a b': '' }")), StringComparison.Ordinal);

    [Fact]
    public void Secret_ChangedType_IsRefused() =>
        Assert.Equal("type: Invalid value: \"a\": field is immutable", Assert.Single(Checked.Errors("Secret", "type: a", "type: b")));

    [Theory]
    [InlineData("IngressClass", "spec: { controller: a/b }", "spec: { controller: a/c }", "spec.controller: Invalid value: \"a/b\": field is immutable")]
    [InlineData("Deployment", "spec: { selector: { matchLabels: { a: b } } }", "spec: { selector: { matchLabels: { a: c } } }", "spec.selector: Invalid value: {\"matchLabels\":{\"a\":\"b\"}}: field is immutable")]
    [InlineData("Service", "spec: { clusterIP: 10.0.0.2, ports: [{ port: 80 }] }", "spec: { clusterIP: 10.0.0.1, ports: [{ port: 80 }] }", "spec.clusterIPs[0]: Invalid value: []string{\"10.0.0.2\"}: may not change once set")]
    [InlineData("Service", "spec: { clusterIP: 10.0.0.2, ports: [{ port: 80 }] }", "spec: { ports: [{ port: 80 }] }", "")]
    [InlineData("ConfigMap", "data: { a: b }", "{ immutable: true, data: { a: b } }", "immutable: Forbidden: field is immutable when `immutable` is set")]
    [InlineData("Secret", "{ immutable: true, data: { a: YQ== } }", "immutable: true", "data: Forbidden: field is immutable when `immutable` is set")]
    [InlineData("ConfigMap", "{ immutable: true, binaryData: { a: YQ== } }", "immutable: true", "binaryData: Forbidden: field is immutable when `immutable` is set")]
    [InlineData("ConfigMap", "{ immutable: true, data: { a: c } }", "data: { a: b }", "")]
    public void Change_OfWhatIsImmutable_IsRefused(string kind, string wish, string old, string expected) =>
        Assert.Equal(expected, string.Join(", ", Checked.Errors(kind, wish, old)));

    [Theory]
    [InlineData("Role", "{ apiGroups: [''], resources: [services], verbs: [get] }", "")]
    [InlineData("Role", "{ apiGroups: [''], resources: [services] }", "rules[0].verbs: Required value: verbs must contain at least one value")]
    [InlineData("Role", "{ resources: [services], verbs: [get] }", "rules[0].apiGroups: Required value: resource rules must supply at least one api group")]
    [InlineData("Role", "{ apiGroups: [''], verbs: [get] }", "rules[0].resources: Required value: resource rules must supply at least one resource")]
    [InlineData("Role", "{ nonResourceURLs: [/a], verbs: [get] }", "rules[0].nonResourceURLs: Invalid value: [\"/a\"]: namespaced rules cannot apply to non-resource URLs")]
    [InlineData("ClusterRole", "{ nonResourceURLs: [/a], verbs: [get] }", "")]
    [InlineData("ClusterRole", "{ nonResourceURLs: [/a], resources: [x], verbs: [get] }", "rules[0].nonResourceURLs: Invalid value: [\"/a\"]: rules cannot apply to both regular resources and non-resource URLs")]
    public void Role_LikeTheApiServer(string kind, string rule, string expected) => Assert.Equal(expected, string.Join(", ", Checked.Errors(kind, $"rules: [{rule}]")));

    [Theory]
    [InlineData("RoleBinding", RoleRef, KimSubject, "")]
    [InlineData("RoleBinding", RoleRef, "{ kind: ServiceAccount, name: a }", "")]
    [InlineData("ClusterRoleBinding", RoleRef, KimSubject, "roleRef.kind: Unsupported value: \"Role\": supported values: \"ClusterRole\"")]
    [InlineData("RoleBinding", "roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role }", KimSubject, "roleRef.name: Required value")]
    [InlineData("RoleBinding", RoleRef, "{ apiGroup: rbac.authorization.k8s.io, kind: User }", "subjects[0].name: Required value")]
    [InlineData("RoleBinding", RoleRef, "{ kind: Robot, name: a }", "subjects[0].kind: Unsupported value: \"Robot\": supported values: \"ServiceAccount\", \"User\", \"Group\"")]
    public void Binding_LikeTheApiServer(string kind, string role, string subject, string expected) =>
        Assert.Equal(expected, string.Join(", ", Checked.Errors(kind, $"{role}\nsubjects: [{subject}]")));

    [Fact]
    public void RoleBinding_ChangedRole_IsRefused() => Assert.Contains(
        "cannot change roleRef", Assert.Single(Checked.Errors("RoleBinding", RoleRef, RoleRef.Replace("name: r", "name: s", StringComparison.Ordinal))), StringComparison.Ordinal);
}
