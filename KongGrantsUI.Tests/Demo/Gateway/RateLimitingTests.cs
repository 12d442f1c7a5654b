using System.Net;

namespace KongGrantsUI.Tests.Demo.Gateway;

public sealed class RateLimitingTests
{
    private const string Ten = """{"minute":10}""";

    /// <summary>The example of semantics 5.4.</summary>
    [Fact]
    public async Task Minute_TenAtTwentySeconds_CountsDownRefusesAndStartsAgain()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.BasicAuth(), World.Limit("aygerim", Ten)));
        for (var left = 9; left >= 0; left--)
        {
            using var admitted = await gateway.GetAsync("/bintang/status/200", "aygerim");
            AssertLimit(admitted, HttpStatusCode.OK, 10, left, 40);
            Assert.Null(admitted.Header("Retry-After"));
        }

        using var refused = await gateway.GetAsync("/bintang/status/200", "aygerim");
        AssertLimit(refused, HttpStatusCode.TooManyRequests, 10, 0, 40);
        Assert.Equal("40", refused.Header("Retry-After"));
        Assert.Contains("\"API rate limit exceeded\"", await refused.TextAsync(), StringComparison.Ordinal);

        gateway.Time.Advance(TimeSpan.FromSeconds(40));
        using var fresh = await gateway.GetAsync("/bintang/status/200", "aygerim");
        AssertLimit(fresh, HttpStatusCode.OK, 10, 9, 60);
    }

    [Fact]
    public async Task TwoConsumers_OwnLimits_CountApart()
    {
        await using var gateway = await GatewayHarness.StartAsync(
            World.State(World.BasicAuth(), World.Limit("aygerim", Ten), World.Limit("rustem", """{"minute":5}""")));

        using var aygerim = await gateway.GetAsync("/bintang/get", "aygerim");
        using var rustem = await gateway.GetAsync("/bintang/get", "rustem");

        AssertLimit(aygerim, HttpStatusCode.OK, 10, 9, 40);
        AssertLimit(rustem, HttpStatusCode.OK, 5, 4, 40);
    }

    [Fact]
    public async Task Unauthenticated_Request_CarriesNoRateHeadersAndConsumesNothing()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.BasicAuth(), World.Limit(null, Ten)));

        using var refused = await gateway.GetAsync("/bintang/get");
        using var admitted = await gateway.GetAsync("/bintang/get", "aygerim");

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Null(refused.Header("RateLimit-Limit"));
        AssertLimit(admitted, HttpStatusCode.OK, 10, 9, 40);
    }

    [Fact]
    public async Task SeveralWindows_HeadersShowEachAndTheTightest()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.BasicAuth(), World.Limit(null, """{"minute":2,"hour":3,"day":100}""")));
        using var first = await gateway.GetAsync("/bintang/get", "aygerim");
        AssertLimit(first, HttpStatusCode.OK, 2, 1, 40);
        Assert.Equal("2", first.Header("X-RateLimit-Remaining-Hour"));
        Assert.Equal("99", first.Header("X-RateLimit-Remaining-Day"));
        using var second = await gateway.GetAsync("/bintang/get", "aygerim");
        using var stopped = await gateway.GetAsync("/bintang/get", "aygerim");
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        Assert.Equal("1", stopped.Header("X-RateLimit-Remaining-Hour"));

        gateway.Time.Advance(TimeSpan.FromSeconds(40));
        using var last = await gateway.GetAsync("/bintang/get", "aygerim");

        Assert.Equal("1", last.Header("X-RateLimit-Remaining-Minute"));
        Assert.Equal("0", last.Header("X-RateLimit-Remaining-Hour"));
        Assert.Equal("3", last.Header("RateLimit-Limit"));
        Assert.Equal("3540", last.Header("RateLimit-Reset"));
    }

    [Fact]
    public async Task Reload_SameScope_KeepsCounting_OtherScopeStartsAnew()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.BasicAuth(), World.Limit("aygerim", Ten, service: null)));
        using var first = await gateway.GetAsync("/bintang/get", "aygerim");

        await gateway.PublishAsync(World.State(2, World.BasicAuth(), World.Limit("aygerim", """{"minute":20}""", service: null)));
        using var second = await gateway.GetAsync("/bintang/get", "aygerim");
        await gateway.PublishAsync(World.State(3, World.BasicAuth(), World.Limit("aygerim", Ten)));
        using var third = await gateway.GetAsync("/bintang/get", "aygerim");

        AssertLimit(first, HttpStatusCode.OK, 10, 9, 40);
        AssertLimit(second, HttpStatusCode.OK, 20, 18, 40);
        AssertLimit(third, HttpStatusCode.OK, 10, 9, 40);
    }

    [Fact]
    public async Task Hidden_Headers_AreNotShownEvenOnRefusal()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.Limit(
            null, """{"minute":1,"hide_client_headers":true,"error_code":503,"error_message":"slow down"}""")));
        using var admitted = await gateway.GetAsync("/bintang/get");
        using var refused = await gateway.GetAsync("/bintang/get");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("\"slow down\"", await refused.TextAsync(), StringComparison.Ordinal);
        foreach (var name in new[] { "RateLimit-Limit", "X-RateLimit-Limit-Minute", "Retry-After" })
        {
            Assert.Null(admitted.Header(name));
            Assert.Null(refused.Header(name));
        }
    }

    [Theory]
    [InlineData("""{"minute":9,"limit_by":"header","header_name":"X-Team"}""", "8", "8")]
    [InlineData("""{"minute":9,"limit_by":"ip"}""", "8", "7")]
    [InlineData("""{"minute":9,"limit_by":"service"}""", "8", "7")]
    [InlineData("""{"minute":9,"limit_by":"credential"}""", "8", "8")]
    [InlineData("""{"minute":9}""", "8", "8")]
    [InlineData("""{"minute":9,"limit_by":"path","path":"/bintang/get"}""", "8", "7")]
    public async Task LimitBy_Identifier_DecidesWhoSharesACounter(string config, string first, string second)
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.BasicAuth(), World.Limit(null, config)));

        using var one = await gateway.GetAsync("/bintang/get", "aygerim", ("X-Team", "a"));
        using var two = await gateway.GetAsync("/bintang/get", "rustem", ("X-Team", "b"));

        Assert.Equal(first, one.Header("RateLimit-Remaining"));
        Assert.Equal(second, two.Header("RateLimit-Remaining"));
    }

    [Fact]
    public async Task Upstream_HeaderOfTheSameName_IsReplaced()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.Limit(null, Ten)));

        using var response = await gateway.GetAsync("/bintang/response-headers?RateLimit-Limit=999");

        Assert.Equal("10", response.Header("RateLimit-Limit"));
    }

    private static void AssertLimit(HttpResponseMessage response, HttpStatusCode status, int limit, int remaining, int reset)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal($"{limit}", response.Header("X-RateLimit-Limit-Minute"));
        Assert.Equal($"{remaining}", response.Header("X-RateLimit-Remaining-Minute"));
        Assert.Equal($"{limit}", response.Header("RateLimit-Limit"));
        Assert.Equal($"{remaining}", response.Header("RateLimit-Remaining"));
        Assert.Equal($"{reset}", response.Header("RateLimit-Reset"));
    }
}
