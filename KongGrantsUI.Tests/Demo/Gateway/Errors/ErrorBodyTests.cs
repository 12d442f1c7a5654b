using System.Net;

namespace KongGrantsUI.Tests.Demo.Gateway.Errors;

public sealed class ErrorBodyTests
{
    private const string Message = "no Route matched with those values";

    [Theory]
    [InlineData(null, "application/json; charset=utf-8")]
    [InlineData("*/*", "application/json; charset=utf-8")]
    [InlineData("application/json", "application/json; charset=utf-8")]
    [InlineData("image/png", "application/json; charset=utf-8")]
    [InlineData("text/html,application/xhtml+xml;q=0.9", "text/html; charset=utf-8")]
    [InlineData("text/html;q=0.1, text/plain;q=0.9", "text/plain; charset=utf-8")]
    [InlineData("application/xml", "application/xml; charset=utf-8")]
    [InlineData("not an accept header;;", "application/json; charset=utf-8")]
    public async Task Error_Accept_DecidesTheFormat(string? accept, string contentType)
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State());

        using var response = await gateway.GetAsync("/nowhere", null, accept is null ? [] : [("Accept", accept)]);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(contentType, response.Header("Content-Type"));
        var body = await response.TextAsync();
        Assert.Contains(Message, body, StringComparison.Ordinal);
        Assert.Contains(response.Header("X-Kong-Request-Id")!, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_Json_IsKongsFourLines()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State());

        using var response = await gateway.GetAsync("/nowhere");

        var id = response.Header("X-Kong-Request-Id");
        Assert.Equal($"{{\n  \"message\":\"{Message}\",\n  \"request_id\":\"{id}\"\n}}", await response.TextAsync());
        Assert.Equal("kong/3.9.0", response.Header("Server"));
        Assert.Equal("0", response.Header("X-Kong-Response-Latency"));
        Assert.Null(response.Header("Via"));
    }

    [Fact]
    public async Task Error_MessageWithMarkup_IsEscapedInHtml()
    {
        var termination = World.Plugin("request-termination", new(World.Service), """{"status_code":418,"message":"<b>no</b>"}""");
        await using var gateway = await GatewayHarness.StartAsync(World.State(termination));

        using var response = await gateway.GetAsync("/bintang", null, ("Accept", "text/html"));

        Assert.Equal(418, (int)response.StatusCode);
        Assert.Contains("&lt;b&gt;no&lt;/b&gt;", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "5", "NotFound")]
    [InlineData(429, "8", "ResourceExhausted")]
    [InlineData(418, "3", "InvalidArgument")]
    [InlineData(502, "13", "Internal")]
    public async Task Error_GrpcRequest_CarriesItsStatusInHeadersAndNoBody(int status, string code, string name)
    {
        var termination = World.Plugin("request-termination", new(World.Service), $$"""{"status_code":{{status}}}""");
        await using var gateway = await GatewayHarness.StartAsync(World.State(termination));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/bintang") { Content = new ByteArrayContent([]) };
        request.Content.Headers.Add("Content-Type", "application/grpc");

        using var response = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/grpc", response.Header("Content-Type"));
        Assert.Equal(code, response.Header("grpc-status"));
        Assert.Equal(name, response.Header("grpc-message"));
        Assert.Empty(await response.TextAsync());
    }

    [Fact]
    public async Task Error_HttpsOnlyRoute_AsksForHttpsBeforeAnyPluginRuns()
    {
        var state = World.State(World.BasicAuth());
        await using var gateway = await GatewayHarness.StartAsync(
            state with { Analysis = state.Analysis with { KongRoutes = [World.Bintang() with { Protocols = ["https"] }] } });

        using var response = await gateway.GetAsync("/bintang/get");

        Assert.Equal(HttpStatusCode.UpgradeRequired, response.StatusCode);
        Assert.Contains("\"message\":\"Please use HTTPS protocol\"", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("TLS/1.2, HTTP/1.1", string.Join(", ", response.Headers.Upgrade));
        Assert.Contains("Upgrade", response.Headers.Connection);
    }

    [Fact]
    public async Task Error_RouteThatCarriesNoHttpAtAll_IsNotFound()
    {
        var state = World.State();
        await using var gateway = await GatewayHarness.StartAsync(
            state with { Analysis = state.Analysis with { KongRoutes = [World.Bintang() with { Protocols = ["grpc", "grpcs"] }] } });

        using var response = await gateway.GetAsync("/bintang/get");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
