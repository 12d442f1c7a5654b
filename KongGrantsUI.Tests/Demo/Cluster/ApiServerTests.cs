using System.Net;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Validation;
using static KongGrantsUI.Tests.Demo.Cluster.ClusterFixture;

namespace KongGrantsUI.Tests.Demo.Cluster;

public sealed class ApiServerTests
{
    [Fact]
    public async Task Create_SetsWhatTheServerSets()
    {
        await using var cluster = await StartAsync();
        var (code, body) = await cluster.PostAsync(Plugins, Plugin("a"));
        Assert.Equal(HttpStatusCode.Created, code);
        Assert.Equal("2026-03-01T12:00:00Z", (string?)body["metadata"]!["creationTimestamp"]);
        Assert.Equal(1, (int)body["metadata"]!["generation"]!);
        Assert.True(Guid.TryParse((string?)body["metadata"]!["uid"], out _));
        Assert.Matches("^[0-9]+$", (string?)body["metadata"]!["resourceVersion"]);
    }

    [Fact]
    public async Task Create_OfATakenName_Conflicts()
    {
        await using var cluster = await StartAsync();
        await cluster.PostAsync(Plugins, Plugin("a"));
        var (code, status) = await cluster.PostAsync(Plugins, Plugin("a"));
        AssertStatus(code, status, 409, "AlreadyExists", "kongplugins.configuration.konghq.com \"a\" already exists");
        Assert.Equal("""{"name":"a","group":"configuration.konghq.com","kind":"kongplugins"}""", status["details"]!.ToJsonString());
    }

    [Fact]
    public async Task Create_WithGenerateName_AddsASuffix()
    {
        await using var cluster = await StartAsync();
        var plugin = Plugin("a");
        plugin["metadata"] = new JsonObject { ["generateName"] = "limit-" };
        var (_, body) = await cluster.PostAsync(Plugins, plugin);
        Assert.Matches("^limit-[a-z0-9]{5}$", (string?)body["metadata"]!["name"]);
    }

    [Fact]
    public async Task Create_InAMissingNamespace_IsNotFound()
    {
        await using var cluster = await StartAsync();
        var plugin = Plugin("a");
        plugin["metadata"]!["namespace"] = "x";
        var (code, status) = await cluster.PostAsync(Plugins.Replace("kim", "x"), plugin);
        AssertStatus(code, status, 404, "NotFound", "namespaces \"x\" not found");
    }

    [Fact]
    public async Task DryRun_StoresNothing()
    {
        await using var cluster = await StartAsync();
        var (code, _) = await cluster.PostAsync(Plugins + "?dryRun=All", Plugin("a"));
        Assert.Equal(HttpStatusCode.Created, code);
        var (found, status) = await cluster.GetAsync(Plugins + "/a");
        AssertStatus(found, status, 404, "NotFound", "kongplugins.configuration.konghq.com \"a\" not found");
    }

    [Fact]
    public async Task Update_OfAStaleVersion_Conflicts()
    {
        await using var cluster = await StartAsync();
        var (_, first) = await cluster.PostAsync(Plugins, Plugin("a"));
        first["config"]!["minute"] = 6;
        var (ok, second) = await cluster.SendAsync(HttpMethod.Put, Plugins + "/a", first.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, ok);
        Assert.Equal(2, (int)second["metadata"]!["generation"]!);
        var (code, status) = await cluster.SendAsync(HttpMethod.Put, Plugins + "/a", first.ToJsonString());
        AssertStatus(code, status, 409, "Conflict",
            "Operation cannot be fulfilled on kongplugins.configuration.konghq.com \"a\": the object has been modified; please apply your changes to the latest version and try again");
    }

    [Fact]
    public async Task Update_ThatChangesNothing_KeepsTheVersion()
    {
        await using var cluster = await StartAsync();
        var (_, first) = await cluster.PostAsync(Plugins, Plugin("a"));
        var (_, second) = await cluster.SendAsync(HttpMethod.Put, Plugins + "/a", first.ToJsonString());
        Assert.Equal((string?)first["metadata"]!["resourceVersion"], (string?)second["metadata"]!["resourceVersion"]);
    }

    [Fact]
    public async Task Status_AndSpec_AreWrittenApart()
    {
        await using var cluster = await StartAsync();
        await cluster.PostAsync(Plugins, Plugin("a"));
        const string Both = """{"plugin":"acl","status":{"conditions":[{"type":"Programmed","status":"True"}]}}""";
        var (_, onStatus) = await cluster.PatchAsync(Plugins + "/a/status", "merge", Both);
        Assert.Equal("rate-limiting", (string?)onStatus["plugin"]);
        Assert.Equal(1, (int)onStatus["metadata"]!["generation"]!);
        var (_, onSpec) = await cluster.PatchAsync(Plugins + "/a", "merge", """{"config":{"minute":9},"status":null}""");
        Assert.Equal("True", (string?)onSpec["status"]!["conditions"]![0]!["status"]);
        Assert.Equal(2, (int)onSpec["metadata"]!["generation"]!);
    }

    [Fact]
    public async Task Patch_ThatDoesNotFit_IsRefused()
    {
        await using var cluster = await StartAsync();
        await cluster.PostAsync(Plugins, Plugin("a"));
        var (test, _) = await cluster.PatchAsync(Plugins + "/a", "json", """[{"op":"test","path":"/plugin","value":"acl"}]""");
        var (strategic, _) = await cluster.PatchAsync(Plugins + "/a", "strategic-merge", """{"plugin":"acl"}""");
        var (apply, _) = await cluster.SendAsync(HttpMethod.Patch, Plugins + "/a", "{}", "application/apply-patch+yaml");
        var (stale, _) = await cluster.PatchAsync(Plugins + "/a", "merge", """{"metadata":{"resourceVersion":"1"},"plugin":"acl"}""");
        Assert.Equal([422, 415, 415, 409], [(int)test, (int)strategic, (int)apply, (int)stale]);
    }

    [Fact]
    public async Task Delete_ChecksItsPreconditions()
    {
        await using var cluster = await StartAsync();
        await cluster.PostAsync(Plugins, Plugin("a"));
        var (refused, _) = await cluster.SendAsync(HttpMethod.Delete, Plugins + "/a", """{"preconditions":{"uid":"other"}}""");
        Assert.Equal(HttpStatusCode.Conflict, refused);
        var (code, status) = await cluster.SendAsync(HttpMethod.Delete, Plugins + "/a");
        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Equal("Success", (string?)status["status"]);
        Assert.Equal("kongplugins", (string?)status["details"]!["kind"]);
    }

    [Fact]
    public async Task DeleteCollection_TakesTheSelectedOnes()
    {
        await using var cluster = await StartAsync();
        await cluster.PostAsync(Plugins, Plugin("a", """{"x":"1"}"""));
        await cluster.PostAsync(Plugins, Plugin("b"));
        await cluster.SendAsync(HttpMethod.Delete, Plugins + "?labelSelector=x");
        Assert.Equal(["b"], Names((await cluster.GetAsync(Plugins)).Body));
    }

    [Fact]
    public async Task DeletedNamespace_TakesItsContentsAlong()
    {
        await using var cluster = await StartAsync();
        await cluster.PostAsync(Plugins, Plugin("a"));
        var (_, last) = await cluster.SendAsync(HttpMethod.Delete, "/api/v1/namespaces/kim");
        Assert.Equal("Terminating", (string?)last["status"]!["phase"]);
        Assert.Empty(Names((await cluster.GetAsync("/apis/configuration.konghq.com/v1/kongplugins")).Body));
        Assert.Equal(HttpStatusCode.NotFound, (await cluster.GetAsync("/api/v1/namespaces/kim")).Code);
    }

    [Fact]
    public async Task TerminatingNamespace_TakesNothingNew_UntilItsFinalizerIsGone()
    {
        await using var cluster = await StartAsync();
        await cluster.PatchAsync("/api/v1/namespaces/kim", "merge", """{"metadata":{"finalizers":["example.com/hold"]}}""");
        await cluster.SendAsync(HttpMethod.Delete, "/api/v1/namespaces/kim");
        var (code, status) = await cluster.PostAsync(Plugins, Plugin("a"));
        AssertStatus(code, status, 403, "Forbidden",
            "kongplugins.configuration.konghq.com \"a\" is forbidden: unable to create new content in namespace kim because it is being terminated");
        await cluster.PatchAsync("/api/v1/namespaces/kim", "merge", """{"metadata":{"finalizers":null}}""");
        Assert.Equal(HttpStatusCode.NotFound, (await cluster.GetAsync("/api/v1/namespaces/kim")).Code);
    }

    [Theory]
    [InlineData("app=a", "one")]
    [InlineData("app in (a,b)", "one,two")]
    [InlineData("app notin (a)", "three,two")]
    [InlineData("app!=a", "three,two")]
    [InlineData("!app", "three")]
    [InlineData("app,tier=x", "two")]
    public async Task LabelSelector_SelectsAsKubernetesDoes(string selector, string expected)
    {
        await using var cluster = await StartAsync();
        await cluster.SeedAsync(Plugin("one", """{"app":"a"}"""));
        await cluster.SeedAsync(Plugin("two", """{"app":"b","tier":"x"}"""));
        await cluster.SeedAsync(Plugin("three"));
        var (_, list) = await cluster.GetAsync(Plugins + "?labelSelector=" + Uri.EscapeDataString(selector));
        Assert.Equal(expected, string.Join(',', Names(list)));
    }

    [Fact]
    public async Task PagedList_StaysAtItsVersion()
    {
        await using var cluster = await StartAsync();
        foreach (var name in new[] { "a", "b", "c" })
            await cluster.SeedAsync(Plugin(name));
        var (_, first) = await cluster.GetAsync(Plugins + "?limit=2");
        Assert.Equal(1, (int)first["metadata"]!["remainingItemCount"]!);
        await cluster.SendAsync(HttpMethod.Delete, Plugins + "/c");
        var (_, second) = await cluster.GetAsync(Plugins + "?limit=2&continue=" + Uri.EscapeDataString((string)first["metadata"]!["continue"]!));
        Assert.Equal(["a", "b", "c"], Names(first).Concat(Names(second)));
    }

    [Fact]
    public async Task ReferenceGrant_IsOneObjectInBothVersions()
    {
        await using var cluster = await StartAsync();
        const string Grants = "/apis/gateway.networking.k8s.io/v1beta1/namespaces/kim/referencegrants";
        var (code, _) = await cluster.SendAsync(HttpMethod.Post, Grants, """{"apiVersion":"gateway.networking.k8s.io/v1beta1","kind":"ReferenceGrant","metadata":{"name":"g"},"spec":{}}""");
        var (_, v1) = await cluster.GetAsync(Grants.Replace("v1beta1", "v1") + "/g");
        var (_, v1Beta1) = await cluster.GetAsync(Grants + "/g");
        Assert.Equal(HttpStatusCode.Created, code);
        Assert.Equal("gateway.networking.k8s.io/v1", (string?)v1["apiVersion"]);
        Assert.Equal("gateway.networking.k8s.io/v1beta1", (string?)v1Beta1["apiVersion"]);
    }

    [Fact]
    public async Task MetadataOnlyRead_LeavesASecretsValuesOut()
    {
        await using var cluster = await StartAsync();
        await cluster.SendAsync(HttpMethod.Post, "/api/v1/namespaces/kim/secrets", "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {password: top}", "application/yaml");
        var (_, full) = await cluster.GetAsync("/api/v1/namespaces/kim/secrets/s");
        var (_, list) = await cluster.GetAsync("/api/v1/secrets", "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1");
        Assert.Equal("dG9w", (string?)full["data"]!["password"]);
        Assert.Equal("PartialObjectMetadataList", (string?)list["kind"]);
        Assert.Equal(["s"], Names(list));
        Assert.DoesNotContain("dG9w", list.ToJsonString());
    }

    [Fact]
    public async Task Forbidden_SpeaksAsKubernetes_BeforeAnythingIsLookedUp()
    {
        await using var cluster = await StartAsync();
        cluster.Rights.Allow = asked => asked.User.Name == "admin";
        var (code, status) = await cluster.SendAsync(HttpMethod.Get, Plugins.Replace("kim", "nowhere"), headers: headers => headers.Authorization = new("Bearer", "kim"));
        AssertStatus(code, status, 403, "Forbidden",
            "kongplugins.configuration.konghq.com is forbidden: User \"kim\" cannot list resource \"kongplugins\" in API group \"configuration.konghq.com\" in the namespace \"nowhere\"");
        var (_, wide) = await cluster.SendAsync(HttpMethod.Get, "/api/v1/services", headers: headers => headers.Authorization = new("Bearer", "kim"));
        Assert.Equal("services is forbidden: User \"kim\" cannot list resource \"services\" in API group \"\" at the cluster scope", (string?)wide["message"]);
    }

    [Fact]
    public async Task Impersonation_NeedsTheRight_AndThenCounts()
    {
        await using var cluster = await StartAsync();
        cluster.Rights.Allow = asked => asked.User.Name == "admin";
        var (code, status) = await AsAsync("kim", "admin");
        AssertStatus(code, status, 403, "Forbidden", "users \"admin\" is forbidden: User \"kim\" cannot impersonate resource \"users\" in API group \"\" at the cluster scope");
        (_, status) = await AsAsync("admin", "luka");
        Assert.Contains("User \"luka\" cannot list", (string?)status["message"]);

        Task<(HttpStatusCode Code, JsonNode Body)> AsAsync(string caller, string other) => cluster.SendAsync(HttpMethod.Get, Plugins, headers: headers =>
        {
            headers.Authorization = new("Bearer", caller);
            headers.Add("Impersonate-User", other);
        });
    }

    [Fact]
    public async Task UnknownToken_IsUnauthorized()
    {
        await using var cluster = await StartAsync();
        var (code, status) = await cluster.SendAsync(HttpMethod.Get, Plugins, headers: headers => headers.Authorization = new("Bearer", "nobody"));
        AssertStatus(code, status, 401, "Unauthorized", "Unauthorized");
    }

    [Fact]
    public async Task Invalid_NamesItsCauses()
    {
        await using var cluster = await StartAsync();
        cluster.Rights.Errors = (kind, _, _) => kind == "KongPlugin" ? [new FieldError("plugin", "FieldValueRequired", "Required value")] : [];
        var (code, status) = await cluster.PostAsync(Plugins, Plugin("a"));
        AssertStatus(code, status, 422, "Invalid", "KongPlugin.configuration.konghq.com \"a\" is invalid: plugin: Required value");
        Assert.Equal("plugin", (string?)status["details"]!["causes"]![0]!["field"]);
    }

    [Theory]
    [InlineData("GET", "/apis/configuration.konghq.com/v1/namespaces/kim/nothings", 404)]
    [InlineData("GET", "/apis/configuration.konghq.com/v2/namespaces/kim/kongplugins", 404)]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("POST", "/apis/configuration.konghq.com/v1/kongplugins", 405)]
    [InlineData("DELETE", "/api/v1/namespaces", 405)]
    [InlineData("GET", Plugins + "?continue=x", 400)]
    [InlineData("GET", Plugins + "?fieldSelector=spec.x%3D1", 400)]
    [InlineData("GET", Plugins + "?resourceVersion=x", 400)]
    [InlineData("GET", Plugins + "?resourceVersion=999999", 504)]
    public async Task BadAddress_HasItsCode(string method, string path, int expected)
    {
        await using var cluster = await StartAsync();
        var (code, status) = await cluster.SendAsync(new(method), path);
        Assert.Equal(expected, (int)code);
        Assert.Equal("Failure", (string?)status["status"]);
    }

    [Fact]
    public async Task BodyThatIsTooMuch_IsRefused()
    {
        await using var cluster = await StartAsync();
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 101)) + "1" + new string('}', 101);
        var (deepCode, _) = await cluster.SendAsync(HttpMethod.Post, Plugins, deep);
        var (deepYaml, _) = await cluster.SendAsync(HttpMethod.Post, Plugins, new string('[', 5000) + new string(']', 5000), "application/yaml");
        var (largeCode, _) = await cluster.SendAsync(HttpMethod.Post, Plugins, "\"" + new string('x', (3 * 1024 * 1024) + 1) + "\"");
        var (brokenCode, _) = await cluster.SendAsync(HttpMethod.Post, Plugins, "{");
        Assert.Equal([400, 400, 413, 400], [(int)deepCode, (int)deepYaml, (int)largeCode, (int)brokenCode]);
    }

    [Fact]
    public async Task TakenPort_IsAnIOException()
    {
        await using var cluster = await StartAsync();
        var rights = new AllowAll();
        await Assert.ThrowsAnyAsync<IOException>(() => KongGrantsUI.Demo.Cluster.DemoCluster.StartAsync(
            new() { Port = cluster.Cluster.Address.Port },
            new() { Authenticator = _ => rights, Authorizer = _ => rights, Validator = rights },
            [],
            TestContext.Current.CancellationToken));
    }

    private static IEnumerable<string?> Names(JsonNode list) => list["items"]!.AsArray().Select(item => (string?)item!["metadata"]!["name"]);

    private static void AssertStatus(HttpStatusCode code, JsonNode status, int expected, string reason, string message)
    {
        Assert.Equal(message, (string?)status["message"]);
        Assert.Equal((expected, reason, "Status"), ((int)code, (string?)status["reason"], (string?)status["kind"]));
        Assert.Equal(expected, (int)status["code"]!);
    }
}
