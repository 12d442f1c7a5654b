using System.Text.Json.Nodes;
using static KongGrantsUI.Tests.Demo.Cluster.ClusterFixture;

namespace KongGrantsUI.Tests.Demo.Cluster;

public sealed class UnknownFieldsTests
{
    private const string Grants = "/apis/gateway.networking.k8s.io/v1/namespaces/kim/referencegrants";

    [Fact]
    public async Task Strict_WithUnknownFields_NamesThemAll()
    {
        await using var cluster = await StartAsync();
        var plugin = Plugin("a");
        plugin["confg"] = new JsonObject();
        plugin["metadata"]!["annotation"] = new JsonObject();
        var (code, status) = await cluster.PostAsync(Plugins + "?fieldValidation=Strict", plugin);

        Assert.Equal((400, "BadRequest"), ((int)code, (string?)status["reason"]));
        Assert.Equal(
            "KongPlugin in version \"v1\" cannot be handled as a KongPlugin: strict decoding error: unknown field \"metadata.annotation\", unknown field \"confg\"",
            (string?)status["message"]);
    }

    [Theory]
    [InlineData("", "299 - \"unknown field \\\"confg\\\"\"")]
    [InlineData("?fieldValidation=Warn", "299 - \"unknown field \\\"confg\\\"\"")]
    [InlineData("?fieldValidation=Ignore", null)]
    public async Task Lenient_WithUnknownFields_DropsThem(string query, string? warning)
    {
        await using var cluster = await StartAsync();
        var plugin = Plugin("a");
        plugin["confg"] = new JsonObject();
        using var content = new StringContent(plugin.ToJsonString(), null, "application/json");
        using var answer = await cluster.Http.PostAsync(Plugins + query, content, TestContext.Current.CancellationToken);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(201, (int)answer.StatusCode);
        Assert.Null(body["confg"]);
        Assert.Equal(warning, answer.Headers.TryGetValues("Warning", out var sent) ? sent.Single() : null);
    }

    [Fact]
    public async Task Config_OfAPlugin_MayHoldAnything()
    {
        await using var cluster = await StartAsync();
        var plugin = Plugin("a");
        plugin["config"] = new JsonObject { ["anything"] = new JsonObject { ["at"] = "all" } };

        Assert.Equal(201, (int)(await cluster.PostAsync(Plugins + "?fieldValidation=Strict", plugin)).Code);
    }

    [Fact]
    public async Task Patch_ToAnUnknownField_IsRefusedOrDropped()
    {
        await using var cluster = await StartAsync();
        await cluster.PostAsync(Grants, JsonNode.Parse("""{"apiVersion":"gateway.networking.k8s.io/v1","kind":"ReferenceGrant","metadata":{"name":"g"},"spec":{"from":[],"to":[]}}""")!);
        var (strict, status) = await cluster.PatchAsync(Grants + "/g?fieldValidation=Strict", "merge", """{"spec":{"from":[{"kinds":"x"}]}}""");
        var (warned, item) = await cluster.PatchAsync(Grants + "/g", "merge", """{"spec":{"form":[]}}""");

        Assert.Equal(400, (int)strict);
        Assert.Contains("unknown field \"spec.from[0].kinds\"", (string?)status["message"]);
        Assert.Equal(200, (int)warned);
        Assert.Null(item["spec"]!["form"]);
    }

    [Fact]
    public async Task FieldValidation_OfAnotherName_IsRefused()
    {
        await using var cluster = await StartAsync();
        var (code, status) = await cluster.PostAsync(Plugins + "?fieldValidation=Loose", Plugin("a"));

        Assert.Equal(422, (int)code);
        Assert.StartsWith("CreateOptions.meta.k8s.io \"\" is invalid: fieldValidation: Unsupported value: \"Loose\"", (string?)status["message"]);
    }
}
