using System.Diagnostics;

namespace KongGrantsUI.Tests.Demo.Gateway;

/// <summary>What people see who follow the how-to with curl.</summary>
public sealed class CurlTests
{
    [Fact]
    public async Task Curl_AsAygerim_ShowsTheLimitAsKongWritesIt()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.BasicAuth(), World.Limit("aygerim", """{"minute":10}""")));

        var output = await CurlAsync("-isu", "aygerim:aygerim-password", $"{gateway.Gateway.Address}bintang/status/200");

        var lines = output.Split("\r\n");
        Assert.Equal("HTTP/1.1 200 OK", lines[0]);
        Assert.Contains("X-RateLimit-Limit-Minute: 10", lines);
        Assert.Contains("X-RateLimit-Remaining-Minute: 9", lines);
        Assert.Contains("RateLimit-Limit: 10", lines);
        Assert.Contains("RateLimit-Remaining: 9", lines);
        Assert.Contains("RateLimit-Reset: 40", lines);
        Assert.Contains("Via: 1.1 kong/3.9.0", lines);
        Assert.Single(lines, line => line.StartsWith("RateLimit-Limit", StringComparison.Ordinal));
        Assert.True(Array.IndexOf(lines, "RateLimit-Limit: 10") < Array.IndexOf(lines, "X-RateLimit-Remaining-Minute: 9"));
    }

    [Fact]
    public async Task Curl_WithoutCredentials_Is401WithKongsBody()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.BasicAuth()));

        var output = await CurlAsync("-is", $"{gateway.Gateway.Address}bintang/status/200");

        Assert.StartsWith("HTTP/1.1 401 Unauthorized\r\n", output, StringComparison.Ordinal);
        Assert.Contains("Server: kong/3.9.0\r\n", output, StringComparison.Ordinal);
        Assert.Contains("WWW-Authenticate: Basic realm=\"service\"\r\n", output, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\n{\n  \"message\":\"Unauthorized\",\n  \"request_id\":\"", output, StringComparison.Ordinal);
    }

    private static async Task<string> CurlAsync(params string[] arguments)
    {
        using var curl = Process.Start(new ProcessStartInfo("curl", ["--noproxy", "*", "--max-time", "20", .. arguments]) { RedirectStandardOutput = true })!;
        return await curl.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
