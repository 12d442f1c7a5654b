using KongGrantsUI.Demo.Cluster.Access;

namespace KongGrantsUI.Tests.Demo.Cluster.Access;

public sealed class RbacAuthorizerTests
{
    private const string Rules = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: owner, namespace: a }
        rules:
        - { apiGroups: [""], resources: [services, services/status, "*/scale"], verbs: [get, list, patch] }
        - { apiGroups: [""], resources: [secrets], resourceNames: [one, two], verbs: [get, delete] }
        - { apiGroups: [konggrants.dev], resources: ["*"], verbs: ["*"] }
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: owner, namespace: b }
        rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: owner, namespace: a }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: owner }
        subjects: [{ kind: User, name: kim }, { kind: Group, name: team }, { kind: ServiceAccount, name: bot }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: reader }
        rules:
        - { apiGroups: [""], resources: [events], verbs: [get, list] }
        - { nonResourceURLs: [/version, /apis/*], verbs: [get] }
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: reader, namespace: a }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader }
        subjects: [{ kind: User, name: local }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: reader }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader }
        subjects: [{ kind: User, name: everywhere }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: dangling, namespace: a }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: gone }
        subjects: [{ kind: User, name: kim }]
        """;

    private readonly RbacAuthorizer authorizer = new(new FakeObjects(Rules));

    [Theory]
    [InlineData("kim", "get", "/services", "a", "", true)]
    [InlineData("kim", "watch", "/services", "a", "", false)]
    [InlineData("kim", "get", "/services", "b", "", false)]
    [InlineData("kim", "list", "/services", "", "", false)]
    [InlineData("kim", "patch", "/services/status", "a", "x", true)]
    [InlineData("kim", "patch", "/services/proxy", "a", "x", false)]
    [InlineData("kim", "patch", "/deployments/scale", "a", "x", true)]
    [InlineData("kim", "get", "apps/services", "a", "", false)]
    [InlineData("kim", "get", "/secrets", "a", "one", true)]
    [InlineData("kim", "get", "/secrets", "a", "three", false)]
    [InlineData("kim", "list", "/secrets", "a", "", false)]
    [InlineData("kim", "get", "/secrets", "a", "", false)]
    [InlineData("kim", "delete", "konggrants.dev/plugingrantrequests", "a", "x", true)]
    [InlineData("kim", "update", "konggrants.dev/plugingrantrequests/status", "a", "x", true)]
    [InlineData("Kim", "get", "/services", "a", "", false)]
    [InlineData("team", "get", "/services", "a", "", false)]
    [InlineData("other+team", "get", "/services", "a", "", true)]
    [InlineData("kim+system:masters", "delete", "/namespaces", "", "a", true)]
    [InlineData("system:serviceaccount:a:bot", "get", "/services", "a", "", true)]
    [InlineData("system:serviceaccount:b:bot", "get", "/services", "a", "", false)]
    [InlineData("local", "list", "/events", "a", "", true)]
    [InlineData("local", "list", "/events", "b", "", false)]
    [InlineData("local", "list", "/events", "", "", false)]
    [InlineData("everywhere", "list", "/events", "b", "", true)]
    [InlineData("everywhere", "list", "/events", "", "", true)]
    [InlineData("nobody", "get", "/events", "a", "", false)]
    public void Resource_ByRule_IsDecided(string who, string verb, string resource, string @namespace, string name, bool expected)
    {
        var parts = resource.Split('/');
        var asked = new RequestAttributes(User(who), verb, parts[0], "v1", parts[1], parts.ElementAtOrDefault(2) ?? "", @namespace, name, "");

        Assert.Equal(expected, authorizer.IsAllowed(asked));
    }

    [Theory]
    [InlineData("everywhere", "get", "/version", true)]
    [InlineData("everywhere", "get", "/versions", false)]
    [InlineData("everywhere", "get", "/apis/x/v1", true)]
    [InlineData("everywhere", "get", "/apis", false)]
    [InlineData("everywhere", "post", "/version", false)]
    [InlineData("local", "get", "/version", false)]
    [InlineData("kim+system:masters", "get", "/anything", true)]
    public void Path_ByRule_IsDecided(string who, string verb, string path, bool expected) =>
        Assert.Equal(expected, authorizer.IsAllowed(new RequestAttributes(User(who), verb, "", "", "", "", "", "", path)));

    [Theory]
    [InlineData("kim", "a", 3)]
    [InlineData("kim", "b", 0)]
    [InlineData("everywhere", "b", 2)]
    [InlineData("kim+system:masters", "b", 2)]
    public void RulesFor_Namespace_ListsWhatCounts(string who, string @namespace, int expected) =>
        Assert.Equal(expected, authorizer.RulesFor(User(who), @namespace).Count);

    private static RequestUser User(string who) => new(who.Split('+')[0], who.Split('+')[1..]);
}
