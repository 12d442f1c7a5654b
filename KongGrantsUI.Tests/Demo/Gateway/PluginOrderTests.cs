using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Tests.Demo.Gateway;

public sealed class PluginOrderTests
{
    private static readonly PluginScope OnService = new(World.Service);

    [Fact]
    public async Task CorrelationId_Echo_ComesBackEvenOnARefusal()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(
            World.BasicAuth(), World.Plugin("correlation-id", OnService, """{"echo_downstream":true,"generator":"uuid#counter"}""")));

        using var refused = await gateway.GetAsync("/bintang/get");
        using var given = await gateway.GetAsync("/bintang/get", "aygerim", ("Kong-Request-ID", "mine"));

        Assert.Equal(401, (int)refused.StatusCode);
        Assert.Matches("^[0-9a-f-]{36}#1$", refused.Header("Kong-Request-ID"));
        Assert.Equal("mine", given.Header("Kong-Request-ID"));
    }

    [Fact]
    public async Task Termination_BehindALimit_IsCounted()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(
            World.Limit(null, """{"minute":10}"""), World.Plugin("request-termination", OnService, """{"status_code":410,"body":"gone","content_type":"text/x-own"}""")));

        using var response = await gateway.GetAsync("/bintang/get");

        Assert.Equal(410, (int)response.StatusCode);
        Assert.Equal("gone", await response.TextAsync());
        Assert.Equal("text/x-own", response.Header("Content-Type"));
        Assert.Equal("9", response.Header("RateLimit-Remaining"));
    }

    [Theory]
    [InlineData("/bintang/get", 200)]
    [InlineData("/bintang/get?stop=1", 503)]
    public async Task Termination_Trigger_IsWaitedFor(string path, int status)
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.Plugin("request-termination", OnService, """{"trigger":"stop"}""")));

        using var response = await gateway.GetAsync(path);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Transformers_Headers_AreChangedOnBothSides()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(
            World.Plugin("request-transformer", OnService, """{"add":{"headers":["X-Added:one"]},"remove":{"headers":["X-Gone"]},"rename":{"headers":["X-Old:X-New"]}}"""),
            World.Plugin("response-transformer", OnService, """{"add":{"headers":["X-Reply:two"]},"replace":{"headers":["X-Own:changed"]}}""")));

        using var request = await gateway.GetAsync("/bintang/headers", null, ("X-Gone", "1"), ("X-Old", "2"));
        using var response = await gateway.GetAsync("/bintang/response-headers?X-Own=1");

        var echoed = await request.TextAsync();
        Assert.Contains("\"X-Added\": \"one\"", echoed, StringComparison.Ordinal);
        Assert.Contains("\"X-New\": \"2\"", echoed, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Gone", echoed, StringComparison.Ordinal);
        Assert.Equal("two", response.Header("X-Reply"));
        Assert.Equal("changed", response.Header("X-Own"));
    }
}
