using System.Text.Json.Nodes;

namespace KongGrantsUI.Tests.Contract;

public abstract partial class ContractSuite
{
    [Theory]
    [InlineData("GET", Plugins, "403 Forbidden kongplugins.configuration.konghq.com is forbidden: User \"kim\" cannot list resource \"kongplugins\" in API group \"configuration.konghq.com\" in the namespace \"kualalumpur\"")]
    [InlineData("GET", Plugins + "/httpbin-basic-auth", "403 Forbidden kongplugins.configuration.konghq.com \"httpbin-basic-auth\" is forbidden: User \"kim\" cannot get resource \"kongplugins\" in API group \"configuration.konghq.com\" in the namespace \"kualalumpur\"")]
    [InlineData("GET", Plugins + "?watch=true", "403 Forbidden kongplugins.configuration.konghq.com is forbidden: User \"kim\" cannot watch resource \"kongplugins\" in API group \"configuration.konghq.com\" in the namespace \"kualalumpur\"")]
    [InlineData("DELETE", Plugins, "403 Forbidden kongplugins.configuration.konghq.com is forbidden: User \"kim\" cannot deletecollection resource \"kongplugins\" in API group \"configuration.konghq.com\" in the namespace \"kualalumpur\"")]
    [InlineData("DELETE", Plugins + "/x", "403 Forbidden kongplugins.configuration.konghq.com \"x\" is forbidden: User \"kim\" cannot delete resource \"kongplugins\" in API group \"configuration.konghq.com\" in the namespace \"kualalumpur\"")]
    [InlineData("PATCH", Consumers + "/aygerim/status", "403 Forbidden kongconsumers.configuration.konghq.com \"aygerim\" is forbidden: User \"kim\" cannot patch resource \"kongconsumers/status\" in API group \"configuration.konghq.com\" in the namespace \"qyzylorda\"")]
    [InlineData("GET", "/api/v1/services", "403 Forbidden services is forbidden: User \"kim\" cannot list resource \"services\" in API group \"\" at the cluster scope")]
    [InlineData("GET", "/api/v1/namespaces", "403 Forbidden namespaces is forbidden: User \"kim\" cannot list resource \"namespaces\" in API group \"\" at the cluster scope")]
    [InlineData("GET", "/metrics", "403 Forbidden forbidden: User \"kim\" cannot get path \"/metrics\"")]
    public async Task Forbidden_IsSaidAlike(string method, string path, string status) =>
        Assert.Equal(status, (await SendAsync("kim", method, path, method == "PATCH" ? "{}" : null, Merge)).Status);

    [Fact]
    public async Task Token_ThatIsWrong_IsUnauthorized() => Assert.Equal("401 Unauthorized Unauthorized", (await SendAsync("nobody", "GET", Plugins)).Status);

    [Fact]
    public async Task Impersonation_ByTheAdmin_HasTheRightsOfTheOther()
    {
        Assert.Equal(200, (await SendAsync("admin", "GET", Consumers, headers: ("Impersonate-User", "kim"))).Code);
        Assert.Equal(
            "403 Forbidden kongplugins.configuration.konghq.com is forbidden: User \"kim\" cannot list resource \"kongplugins\" in API group \"configuration.konghq.com\" in the namespace \"kualalumpur\"",
            (await SendAsync("admin", "GET", Plugins, headers: ("Impersonate-User", "kim"))).Status);
    }

    [Fact]
    public async Task Impersonation_ByGroups_HasTheirRights() =>
        Assert.Equal(200, (await SendAsync("admin", "GET", "/api/v1/namespaces", headers: [("Impersonate-User", "somebody"), ("Impersonate-Group", "system:masters")])).Code);

    [Fact]
    public async Task Impersonation_WithoutTheRight_IsForbidden() => Assert.Equal(
        "403 Forbidden users \"luka\" is forbidden: User \"kim\" cannot impersonate resource \"users\" in API group \"\" at the cluster scope",
        (await SendAsync("kim", "GET", Consumers, headers: ("Impersonate-User", "luka"))).Status);

    [Theory]
    [InlineData("qyzylorda", "patch", "kongconsumers", true)]
    [InlineData("kualalumpur", "patch", "kongconsumers", false)]
    [InlineData("qyzylorda", "impersonate", "kongconsumers", false)]
    public async Task SelfSubjectAccessReview_AnswersForTheCaller(string @namespace, string verb, string resource, bool allowed)
    {
        var answer = await SendAsync(
            "kim", "POST", "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
            $$$$$$"""{"apiVersion":"authorization.k8s.io/v1","kind":"SelfSubjectAccessReview","spec":{"resourceAttributes":{"namespace":"{{{{{{@namespace}}}}}}","verb":"{{{{{{verb}}}}}}","group":"configuration.konghq.com","resource":"{{{{{{resource}}}}}}"}}}""");

        Assert.Equal((201, allowed), (answer.Code, answer.Json["status"]!["allowed"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task SubjectAccessReview_AnswersForAnother()
    {
        const string Review = """{"apiVersion":"authorization.k8s.io/v1","kind":"SubjectAccessReview","spec":{"user":"luka","resourceAttributes":{"namespace":"kualalumpur","verb":"create","group":"gateway.networking.k8s.io","resource":"referencegrants"}}}""";

        Assert.True((await SendAsync("admin", "POST", "/apis/authorization.k8s.io/v1/subjectaccessreviews", Review)).Json["status"]!["allowed"]!.GetValue<bool>());
        Assert.Equal(403, (await SendAsync("kim", "POST", "/apis/authorization.k8s.io/v1/subjectaccessreviews", Review)).Code);
    }

    [Fact]
    public async Task SelfSubjectRulesReview_ListsTheCallersRules()
    {
        var answer = await SendAsync(
            "kim", "POST", "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews",
            """{"apiVersion":"authorization.k8s.io/v1","kind":"SelfSubjectRulesReview","spec":{"namespace":"qyzylorda"}}""");

        Assert.Equal(201, answer.Code);
        Assert.Contains(answer.Json["status"]!["resourceRules"]!.AsArray(), rule => rule!["resources"]!.AsArray().Any(item => $"{item}" == "kongconsumers") && rule["verbs"]!.AsArray().Any(verb => $"{verb}" == "patch"));
    }
}
