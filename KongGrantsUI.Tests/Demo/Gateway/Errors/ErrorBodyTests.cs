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
}
