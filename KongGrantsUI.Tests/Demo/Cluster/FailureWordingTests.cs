using System.Net;
using System.Net.NetworkInformation;
using static KongGrantsUI.Tests.Demo.Cluster.ClusterFixture;

namespace KongGrantsUI.Tests.Demo.Cluster;

public sealed class FailureWordingTests
{
    private const string Services = "/api/v1/namespaces/kim/services";

    [Theory]
    [InlineData("POST", "/apis/configuration.konghq.com/v1/kongplugins", 405, "MethodNotAllowed", "the server does not allow this method on the requested resource")]
    [InlineData("GET", "/apis/nobody.dev/v1/things", 404, "NotFound", "the server could not find the requested resource")]
    [InlineData("GET", Plugins + "/a", 404, "NotFound", "kongplugins.configuration.konghq.com \"a\" not found")]
    [InlineData("GET", Services + "/a", 404, "NotFound", "services \"a\" not found")]
    [InlineData("GET", Services + "?fieldSelector=spec.x%3D1", 400, "BadRequest", "field label not supported: spec.x")]
    [InlineData("GET", Services + "?resourceVersionMatch=Exact", 422, "Invalid", "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided")]
    [InlineData("DELETE", "/api/v1/namespaces/default", 403, "Forbidden", "namespaces \"default\" is forbidden: this namespace may not be deleted")]
    [InlineData("DELETE", "/api/v1/namespaces/kube-system?dryRun=All", 403, "Forbidden", "namespaces \"kube-system\" is forbidden: this namespace may not be deleted")]
    [InlineData("DELETE", "/api/v1/namespaces/nobody", 404, "NotFound", "namespaces \"nobody\" not found")]
    [InlineData("GET", Services + "?resourceVersion=99999", 504, "Timeout", "Timeout: Too large resource version: 99999, current: 3")]
    public async Task Request_ThatCannotBe_IsRefusedInKubernetesWords(string method, string path, int expected, string reason, string message)
    {
        await using var cluster = await StartAsync();
        var (code, status) = await cluster.SendAsync(new(method), path);

        Assert.Equal((expected, reason, message), ((int)code, (string?)status["reason"], (string?)status["message"]));
        Assert.Equal(("Status", "v1", "Failure", expected), ((string?)status["kind"], (string?)status["apiVersion"], (string?)status["status"], (int)status["code"]!));
    }

    [Theory]
    [InlineData(Plugins, "text/plain", "{}", 415, "UnsupportedMediaType", "the body of the request was in an unknown format - accepted media types include: application/json, application/yaml")]
    [InlineData(Plugins, "application/json", "{}", 400, "BadRequest", "the API version in the data () does not match the expected API version (configuration.konghq.com/v1)")]
    [InlineData(Services, "application/json", "{}", 422, "Invalid", "Service \"\" is invalid: metadata.name: Required value: name or generateName is required")]
    [InlineData(Services, "application/json", """{"metadata":{"name":"a","namespace":"luka"}}""", 400, "BadRequest", "the namespace of the provided object does not match the namespace sent on the request")]
    [InlineData(Services, "application/json", """{"metadata":{"name":"a","resourceVersion":"1"}}""", 400, "BadRequest", "resourceVersion should not be set on objects to be created")]
    [InlineData(Services + "?dryRun=yes", "application/json", """{"metadata":{"name":"a"}}""", 422, "Invalid", "CreateOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: []string{\"yes\"}: supported values: \"All\"")]
    public async Task Body_ThatCannotBe_IsRefusedInKubernetesWords(string path, string type, string body, int expected, string reason, string message)
    {
        await using var cluster = await StartAsync();
        var (code, status) = await cluster.SendAsync(HttpMethod.Post, path, body, type);

        Assert.Equal((expected, reason, message), ((int)code, (string?)status["reason"], (string?)status["message"]));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public async Task Body_ThatIsTooLarge_IsRefusedAndTheAnswerArrives(int mebibytes)
    {
        await using var cluster = await StartAsync();
        var (code, status) = await cluster.SendAsync(HttpMethod.Post, Plugins, "\"" + new string('x', mebibytes * 1024 * 1024) + "\"");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, code);
        Assert.Equal(("RequestEntityTooLarge", "Request entity too large: limit is 3145728"), ((string?)status["reason"], (string?)status["message"]));
    }

    [Theory]
    [InlineData("uid", "UID", "deleted and then recreated")]
    [InlineData("resourceVersion", "ResourceVersion", "modified")]
    public async Task Delete_OfAnotherObjectOrVersion_SaysWhichOneIsThere(string field, string named, string otherwise)
    {
        await using var cluster = await StartAsync();
        var (_, made) = await cluster.PostAsync(Plugins, Plugin("a"));
        var (code, status) = await cluster.SendAsync(HttpMethod.Delete, Plugins + "/a", $$$"""{"preconditions":{"{{{field}}}":"1x"}}""");

        Assert.Equal(HttpStatusCode.Conflict, code);
        Assert.Equal(
            $"Operation cannot be fulfilled on KongPlugin.configuration.konghq.com \"a\": the {named} in the precondition (1x) does not match the {named} in record ({made["metadata"]![field]}). The object might have been {otherwise}",
            (string?)status["message"]);
    }

    [Fact]
    public async Task Update_OfACustomObjectWithoutVersion_NamesTheResource()
    {
        await using var cluster = await StartAsync();
        await cluster.SeedAsync(Plugin("a"));
        var (code, status) = await cluster.SendAsync(HttpMethod.Put, Plugins + "/a", Plugin("a").ToJsonString());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, code);
        Assert.Equal(
            ("kongplugins.configuration.konghq.com \"a\" is invalid: metadata.resourceVersion: Invalid value: 0x0: must be specified for an update", "kongplugins"),
            ((string?)status["message"], (string?)status["details"]!["kind"]));
    }

    [Fact]
    public async Task Failure_QuotesWithoutEscapesThatPeopleMustDecode()
    {
        await using var cluster = await StartAsync();
        using var answer = await cluster.Http.GetAsync(Plugins + "/a", TestContext.Current.CancellationToken);

        Assert.Contains("kongplugins.configuration.konghq.com \\\"a\\\" not found", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_WhatIsNotSpoken_SaysWhatIs()
    {
        await using var cluster = await StartAsync();
        var (code, status) = await cluster.GetAsync(Plugins, "text/html");

        Assert.Equal(HttpStatusCode.NotAcceptable, code);
        Assert.Equal("only the following media types are accepted: application/json, application/yaml", (string?)status["message"]);
    }

    [Fact]
    public async Task Cluster_ListensOnLoopbackAlone()
    {
        await using var cluster = await StartAsync();
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == cluster.Cluster.Address.Port).ToList();

        Assert.NotEmpty(listeners);
        Assert.All(listeners, listener => Assert.True(IPAddress.IsLoopback(listener.Address)));
    }
}
