using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Access;
using KongGrantsUI.Demo.Cluster.Http;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Tests.Demo.Cluster.Access;

public sealed class ReviewsTests
{
    private const string Rules = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: owner, namespace: a }
        rules: [{ apiGroups: [""], resources: [services], verbs: [get] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: owner, namespace: a }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: owner }
        subjects: [{ kind: User, name: kim }]
        """;

    private readonly IReadOnlyList<IVirtualResource> reviews = new Reviews(new RbacAuthorizer(new FakeObjects(Rules))).All();

    [Theory]
    [InlineData("v1", "kim", "a", true)]
    [InlineData("v1beta1", "kim", "a", true)]
    [InlineData("v1", "kim", "b", false)]
    [InlineData("v1", "luka", "a", false)]
    public void SelfSubjectAccessReview_AsksForTheCaller(string version, string who, string @namespace, bool allowed)
    {
        var answer = Ask("SelfSubjectAccessReview", who, "", Spec($$"""{ "resourceAttributes": { "verb": "get", "resource": "services", "namespace": "{{@namespace}}" } }"""), version);

        Assert.Equal(allowed, answer["status"]!["allowed"]!.GetValue<bool>());
    }

    [Fact]
    public void SubjectAccessReview_AsksForTheNamedOne()
    {
        var answer = Ask("SubjectAccessReview", "luka", "", Spec("""{ "user": "kim", "resourceAttributes": { "verb": "get", "resource": "services", "namespace": "a" } }"""));

        Assert.True(answer["status"]!["allowed"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("SelfSubjectAccessReview", "{}", "exactly one of")]
    [InlineData("SelfSubjectAccessReview", """{ "resourceAttributes": {}, "nonResourceAttributes": {} }""", "exactly one of")]
    [InlineData("SubjectAccessReview", """{ "resourceAttributes": {} }""", "at least one of user or group")]
    [InlineData("LocalSubjectAccessReview", """{ "user": "kim", "resourceAttributes": { "namespace": "b" } }""", "must match metadata.namespace")]
    [InlineData("SelfSubjectRulesReview", "{}", "no namespace")]
    public void Review_Incomplete_IsABadRequest(string kind, string spec, string expected)
    {
        var error = Assert.Throws<ApiException>(() => Ask(kind, "kim", "a", Spec(spec)));

        Assert.Equal(400, error.Code);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SelfSubjectRulesReview_ListsResourceRules()
    {
        var answer = Ask("SelfSubjectRulesReview", "kim", "", Spec("""{ "namespace": "a" }"""));

        Assert.Equal("services", Assert.Single(answer.Items("status", "resourceRules"))["resources"]![0]!.GetValue<string>());
    }

    [Fact]
    public void SelfSubjectReview_NamesTheCaller()
    {
        var answer = Ask("SelfSubjectReview", "kim", "", []);

        Assert.Equal("kim", answer.Text("status", "userInfo", "username"));
        Assert.Equal("team", answer["status"]!["userInfo"]!["groups"]![0]!.GetValue<string>());
    }

    private static JsonObject Spec(string json) => new() { ["spec"] = JsonNode.Parse(json) };

    private JsonObject Ask(string kind, string who, string @namespace, JsonObject body, string version = "v1") =>
        reviews.Single(review => review.Kind == kind && review.Version == version).Create(new RequestUser(who, ["team"]), @namespace, body);
}
