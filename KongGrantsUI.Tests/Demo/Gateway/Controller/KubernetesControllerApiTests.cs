using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Gateway.Controller;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Demo.Gateway.Controller;

public sealed class KubernetesControllerApiTests
{
    private static readonly JsonObject Patch = new() { ["status"] = new JsonObject() };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<ObjectKey, string> Paths => new()
    {
        { ControllerWorld.Class.Key, "/apis/gateway.networking.k8s.io/v1/gatewayclasses/kong" },
        { ControllerWorld.Gateway.Key, "/apis/gateway.networking.k8s.io/v1/namespaces/default/gateways/kong" },
        { ControllerWorld.Route.Key, "/apis/gateway.networking.k8s.io/v1/namespaces/kualalumpur/httproutes/bintang" },
        { ControllerWorld.Consumer.Key, "/apis/configuration.konghq.com/v1/namespaces/qyzylorda/kongconsumers/aygerim" },
        { new ObjectKey(Kinds.KongConsumerGroup, "q", "g"), "/apis/configuration.konghq.com/v1beta1/namespaces/q/kongconsumergroups/g" },
    };

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Paths))]
    public async Task Status_Kind_IsReadAndPatchedAtItsPath(ObjectKey key, string path)
    {
        await using var server = await FakeApiServer.StartAsync();
        server.Answer = """{"metadata":{"resourceVersion":"7"}}""";
        var api = new KubernetesControllerApi(server.Client);

        var found = await api.GetAsync(key, Cancellation);
        Assert.True(await api.PatchStatusAsync(key, Patch, TestContext.Current.CancellationToken));

        Assert.Equal("7", $"{found!["metadata"]!["resourceVersion"]}");
        Assert.Equal([("GET", path), ("PATCH", $"{path}/status")], server.Asked.Select(asked => (asked.Method, asked.Target)));
        var patch = server.Asked.Last();
        Assert.StartsWith("application/merge-patch+json", patch.ContentType, StringComparison.Ordinal);
        Assert.Equal(("Bearer controller-token", """{"status":{}}"""), (patch.Token, patch.Body));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(404)]
    [InlineData(409)]
    public async Task Status_GoneOrChanged_IsNoError(int status)
    {
        await using var server = await FakeApiServer.StartAsync();
        server.Status = status;
        var api = new KubernetesControllerApi(server.Client);

        Assert.Null(await api.GetAsync(ControllerWorld.Route.Key, TestContext.Current.CancellationToken));
        Assert.False(await api.PatchStatusAsync(ControllerWorld.Route.Key, Patch, Cancellation));
        await api.PatchEventAsync(new ObjectKey(Kinds.Event, "ns", "e"), Patch, Cancellation);
    }

    [Fact(Timeout = 60_000)]
    public async Task Status_Forbidden_IsAnErrorInTheServersWords()
    {
        await using var server = await FakeApiServer.StartAsync();
        (server.Status, server.Answer) = (403, """{"message":"httproutes is forbidden"}""");

        var error = await Assert.ThrowsAsync<HttpRequestException>(() =>
            new KubernetesControllerApi(server.Client).GetAsync(ControllerWorld.Route.Key, TestContext.Current.CancellationToken));

        Assert.Contains("httproutes is forbidden", error.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Event_Manifest_ArrivesWhole()
    {
        await using var server = await FakeApiServer.StartAsync();
        var manifest = JsonNode.Parse(
            """
            {"apiVersion":"v1","kind":"Event","metadata":{"namespace":"ns","name":"e.1"},"involvedObject":{"kind":"KongConsumer","name":"c","namespace":"ns","uid":"u"},
             "type":"Warning","reason":"R","message":"m","reportingComponent":"kong-client","count":1,"lastTimestamp":"2026-11-24T10:00:20Z"}
            """)!.AsObject();

        await new KubernetesControllerApi(server.Client).CreateEventAsync(manifest, TestContext.Current.CancellationToken);

        var asked = Assert.Single(server.Asked);
        Assert.Equal(("POST", "/api/v1/namespaces/ns/events"), (asked.Method, asked.Target));
        var sent = JsonNode.Parse(asked.Body)!;
        Assert.Equal(("u", "R", "kong-client", 1), ($"{sent["involvedObject"]!["uid"]}", $"{sent["reason"]}", $"{sent["reportingComponent"]}", (int)sent["count"]!));
        Assert.StartsWith("2026-11-24T10:00:20", $"{sent["lastTimestamp"]}", StringComparison.Ordinal);
    }
}
