using System.Net;
using System.Text.Json;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Demo.Gateway;

public sealed class ForwardingTests
{
    [Theory]
    [InlineData("/bintang/status/204", HttpStatusCode.NoContent)]
    [InlineData("/bintang", HttpStatusCode.OK)]
    [InlineData("/bintang/", HttpStatusCode.OK)]
    [InlineData("//bintang/./status//204", HttpStatusCode.NoContent)]
    [InlineData("/bintangs", HttpStatusCode.NotFound)]
    public async Task Request_Path_ReachesTheUpstreamStripped(string path, HttpStatusCode expected)
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State());

        using var response = await gateway.GetAsync(path);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Request_Forwarded_CarriesWhatKongSays()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State());

        using var response = await gateway.GetAsync(
            "/bintang/anything/a%2Fb?x=1&y=%20", null, ("X-Forwarded-For", "10.0.0.1"), ("X-Forwarded-Path", "/forged"), ("Host", "shop.example.com"));

        var echo = JsonDocument.Parse(await response.TextAsync()).RootElement;
        var headers = echo.GetProperty("headers");
        Assert.Equal("http://shop.example.com/anything/a%2Fb?x=1&y=%20", echo.GetProperty("url").GetString());
        Assert.Equal("10.0.0.1, 127.0.0.1", headers.GetProperty("X-Forwarded-For").GetString());
        Assert.Equal("http", headers.GetProperty("X-Forwarded-Proto").GetString());
        Assert.Equal("shop.example.com", headers.GetProperty("X-Forwarded-Host").GetString());
        Assert.Equal("/bintang/anything/a%2Fb", headers.GetProperty("X-Forwarded-Path").GetString());
        Assert.Equal("/bintang/", headers.GetProperty("X-Forwarded-Prefix").GetString());
        Assert.Equal("1.1 kong/3.9.0", headers.GetProperty("Via").GetString());
        Assert.Equal(response.Header("X-Kong-Request-Id"), headers.GetProperty("X-Kong-Request-Id").GetString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    public async Task Request_Forwarded_CarriesTheTraceOfTheClientAndNoneOfTheGateway(string? traceparent)
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State());

        using var response = await gateway.GetAsync("/bintang/headers", null, traceparent is null ? [] : [("traceparent", traceparent)]);

        var headers = JsonDocument.Parse(await response.TextAsync()).RootElement.GetProperty("headers");
        Assert.Equal(traceparent, headers.TryGetProperty("traceparent", out var told) ? told.GetString() : null);
    }

    [Fact]
    public async Task Response_Forwarded_CarriesKongsHeaders()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State());

        using var response = await gateway.GetAsync("/bintang/response-headers?Server=httpbin&X-Own=1");

        Assert.Equal("1.1 kong/3.9.0", response.Header("Via"));
        Assert.Equal("httpbin", response.Header("Server"));
        Assert.Equal("1", response.Header("X-Own"));
        Assert.Equal("0", response.Header("X-Kong-Upstream-Latency"));
        Assert.Equal("0", response.Header("X-Kong-Proxy-Latency"));
        Assert.Matches("^[0-9a-f]{32}$", response.Header("X-Kong-Request-Id"));
    }

    [Fact]
    public async Task Request_Body_ReachesTheUpstream()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State());

        using var response = await gateway.Client.PostAsync(
            "/bintang/anything", new StringContent("""{"a":1}"""), TestContext.Current.CancellationToken);

        Assert.Equal(1, JsonDocument.Parse(await response.TextAsync()).RootElement.GetProperty("json").GetProperty("a").GetInt32());
    }

    [Fact]
    public async Task Request_NoBackends_Is500() => await AssertAnswerAsync([], 500, "no existing backendRef provided");

    [Fact]
    public async Task Request_UnknownService_Is503() =>
        await AssertAnswerAsync([Backend("gone", 1)], 503, "failure to get a peer from the ring-balancer");

    [Fact]
    public async Task Request_WeightsOfNothing_Is503() =>
        await AssertAnswerAsync([Backend("httpbin", 0)], 503, "failure to get a peer from the ring-balancer");

    [Fact]
    public void Next_Weights_AreKeptExactly()
    {
        var backends = new KongGrantsUI.Demo.Gateway.Forwarding.WeightedBackends([Backend("a", 3), Backend("b", 1), Backend("c", 0)]);

        var taken = Enumerable.Range(0, 8).Select(_ => backends.Next()!.Service.Name).ToList();

        Assert.Equal(["a", "a", "b", "a", "a", "a", "b", "a"], taken);
    }

    private static KongBackend Backend(string name, int weight) => new(new ObjectKey(Kinds.Service, "kualalumpur", name), "80", weight);

    private static async Task AssertAnswerAsync(EquatableList<KongBackend> backends, int status, string message)
    {
        await using var gateway = await GatewayHarness.StartAsync(World.Of(1, new ClusterAnalysis
        {
            KongServices = [new KongService(World.Service, backends)],
            KongRoutes = [World.Bintang()],
        }));

        using var response = await gateway.GetAsync("/bintang/get");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains($"\"message\":\"{message}\"", await response.TextAsync(), StringComparison.Ordinal);
    }
}
