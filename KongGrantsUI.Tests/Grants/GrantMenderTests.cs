using System.Text.Json.Nodes;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Grants;
using KongGrantsUI.Tests.Access;

namespace KongGrantsUI.Tests.Grants;

public sealed class GrantMenderTests
{
    private const string Narrow = """
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: ReferenceGrant
        metadata: { name: limits, namespace: kualalumpur }
        spec:
          from: [{ group: configuration.konghq.com, kind: KongConsumer, namespace: qyzylorda }]
          to: [{ group: configuration.konghq.com, kind: KongPlugin, name: rate-limit-aygerim }]
        """;

    private const string Key = "ReferenceGrant/kualalumpur/limits";

    private readonly FakeWriter writer = new();

    [Fact]
    public async Task Grant_ThatIsNotThere_IsMade()
    {
        var result = await ApplyAsync(Narrow, "");

        Assert.True(result.Succeeded, result.Message.English);
        Assert.Equal("rate-limit-aygerim", (string?)writer.Stored[Key]["spec"]!["to"]![0]!["name"]);
    }

    [Fact]
    public async Task Grant_ThatIsThere_GetsTheSpecAndKeepsItsAnnotations()
    {
        Store("7");

        var result = await ApplyAsync(Narrow, "7");

        Assert.True(result.Succeeded, result.Message.English);
        Assert.Equal("rate-limit-aygerim", (string?)writer.Stored[Key]["spec"]!["to"]![0]!["name"]);
        Assert.Equal("kept", (string?)writer.Stored[Key]["metadata"]!["annotations"]!["note"]);
    }

    [Fact]
    public async Task Grant_ChangedSinceItWasSeen_StaysAsItIs()
    {
        Store("8");

        var result = await ApplyAsync(Narrow, "7");

        Assert.False(result.Succeeded);
        Assert.Contains("Look at it again", result.Remedy.English, StringComparison.Ordinal);
        Assert.Null(writer.Stored[Key]["spec"]!["to"]![0]!["name"]);
    }

    [Fact]
    public async Task Grant_ThatMayNotBeMade_SaysKubernetesWords()
    {
        writer.Failures["create ReferenceGrant"] = new WriteResult(WriteOutcome.Forbidden, "referencegrants is forbidden");

        var result = await ApplyAsync(Narrow, "");

        Assert.Equal("referencegrants is forbidden", result.Message);
        Assert.Contains("owner of kualalumpur", result.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remedy_OfAnotherKind_IsNotCarriedOut()
    {
        var result = await ApplyAsync(Narrow.Replace("kind: ReferenceGrant", "kind: Secret", StringComparison.Ordinal), "");

        Assert.False(result.Succeeded);
        Assert.Empty(writer.Calls);
    }

    private Task<ActionResult> ApplyAsync(string yaml, string seen) =>
        new GrantMender(writer).ApplyAsync(HowToWorld.Luka, yaml, seen, TestContext.Current.CancellationToken);

    private void Store(string version) => writer.Stored[Key] = (JsonObject)JsonNode.Parse($$"""
        { "kind": "ReferenceGrant", "metadata": { "namespace": "kualalumpur", "name": "limits", "resourceVersion": "{{version}}", "annotations": { "note": "kept" } },
          "spec": { "to": [ { "group": "configuration.konghq.com", "kind": "KongPlugin" } ] } }
        """)!;
}
