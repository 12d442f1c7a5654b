using System.Text;
using System.Text.Json;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway.Configuration;

namespace KongGrantsUI.Tests.Demo.Gateway;

public sealed class AuthenticationTests
{
    private static readonly string Good = Encode("aygerim:aygerim-password");

    public static TheoryData<string?, string?, int> BasicCases => new()
    {
        { null, null, 401 },
        { $"Basic {Good}", null, 200 },
        { $"basic {Good}", null, 200 },
        { $"BASIC {Good}", null, 401 },
        { $"Bearer {Good}", null, 401 },
        { "Basic", null, 401 },
        { "Basic %%%", null, 401 },
        { $"Basic {Encode("aygerim")}", null, 401 },
        { $"Basic {Encode(":aygerim-password")}", null, 401 },
        { $"Basic {Encode("aygerim:wrong")}", null, 401 },
        { $"Basic {Encode("nobody:aygerim-password")}", null, 401 },
        { $"Basic {Encode("colon:a:b:c")}", null, 200 },
        { null, $"Basic {Good}", 200 },
        { $"Basic {Encode("aygerim:wrong")}", $"Basic {Good}", 200 },
        { $"Basic {Good}", "Basic %%%", 200 },
    };

    [Theory]
    [MemberData(nameof(BasicCases))]
    public async Task BasicAuth_Headers_LetInOrRefuse(string? authorization, string? proxyAuthorization, int status)
    {
        await using var gateway = await StartAsync(World.BasicAuth());
        var headers = new List<(string, string)>();
        if (authorization is not null) headers.Add(("Authorization", authorization));
        if (proxyAuthorization is not null) headers.Add(("Proxy-Authorization", proxyAuthorization));

        using var response = await gateway.GetAsync("/bintang/get", null, [.. headers]);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 401 ? "Basic realm=\"service\"" : null, response.Header("WWW-Authenticate"));
        if (status == 401) Assert.Contains("\"message\":\"Unauthorized\"", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BasicAuth_Success_TellsTheUpstreamWhoItIs()
    {
        await using var gateway = await StartAsync(World.BasicAuth("""{"hide_credentials":true}"""));

        var headers = await UpstreamHeadersAsync(gateway, "/bintang/headers", "aygerim", ("X-Consumer-Custom-ID", "forged"), ("X-Anonymous-Consumer", "true"));

        Assert.Equal(KongId.Of("consumers", "aygerim").ToString(), headers.GetProperty("X-Consumer-ID").GetString());
        Assert.Equal("aygerim", headers.GetProperty("X-Consumer-Username").GetString());
        Assert.Equal("aygerim", headers.GetProperty("X-Credential-Identifier").GetString());
        foreach (var absent in new[] { "Authorization", "X-Consumer-Custom-ID", "X-Anonymous-Consumer" })
            Assert.False(headers.TryGetProperty(absent, out _), absent);
    }

    [Theory]
    [InlineData("/bintang/get", null, 401, "No API key found in request")]
    [InlineData("/bintang/get?apikey=", null, 401, "No API key found in request")]
    [InlineData("/bintang/get?apikey=wrong", null, 401, "Unauthorized")]
    [InlineData("/bintang/get?apikey=a&apikey=b", null, 401, "Duplicate API key found")]
    [InlineData("/bintang/get?key=aygerim-secret-key", null, 401, "No API key found in request")]
    [InlineData("/bintang/get?apikey=aygerim-secret-key", null, 200, null)]
    [InlineData("/bintang/get", "aygerim-secret-key", 200, null)]
    public async Task KeyAuth_Key_LetsInOrRefuses(string path, string? header, int status, string? message)
    {
        await using var gateway = await StartAsync(World.Plugin("key-auth", new(World.Service)));

        using var response = await gateway.GetAsync(path, null, header is null ? [] : [("apikey", header)]);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 401 ? "Key" : null, response.Header("WWW-Authenticate"));
        if (message is not null) Assert.Contains($"\"{message}\"", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyAuth_HiddenKey_DoesNotReachTheUpstream()
    {
        await using var gateway = await StartAsync(World.Plugin("key-auth", new(World.Service), """{"hide_credentials":true,"realm":"mine"}"""));

        using var response = await gateway.GetAsync("/bintang/get?a=1&apikey=aygerim-secret-key");
        using var refused = await gateway.GetAsync("/bintang/get");

        Assert.EndsWith("/get?a=1", JsonDocument.Parse(await response.TextAsync()).RootElement.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("Key realm=\"mine\"", refused.Header("WWW-Authenticate"));
    }

    [Theory]
    [InlineData("true", 401)]
    [InlineData("false", 200)]
    public async Task KeyAuth_Preflight_IsSkippedWhereAsked(string runOnPreflight, int status)
    {
        await using var gateway = await StartAsync(World.Plugin("key-auth", new(World.Service), $$"""{"run_on_preflight":{{runOnPreflight}}}"""));

        using var response = await gateway.SendAsync(HttpMethod.Options, "/bintang/anything");

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Anonymous_NoCredential_GoesOnAsThatConsumer()
    {
        await using var gateway = await StartAsync(World.BasicAuth("""{"anonymous":"rustem"}"""));

        var headers = await UpstreamHeadersAsync(gateway, "/bintang/headers", null);

        Assert.Equal("rustem", headers.GetProperty("X-Consumer-Username").GetString());
        Assert.Equal("true", headers.GetProperty("X-Anonymous-Consumer").GetString());
        Assert.False(headers.TryGetProperty("X-Credential-Identifier", out _));
    }

    [Fact]
    public async Task Anonymous_NoSuchConsumer_Is500()
    {
        await using var gateway = await StartAsync(World.BasicAuth("""{"anonymous":"nobody"}"""));

        using var response = await gateway.GetAsync("/bintang/get");

        Assert.Equal(500, (int)response.StatusCode);
    }

    /// <summary>Semantics 5.3: with anonymous one of them is enough, without it each must succeed.</summary>
    [Theory]
    [InlineData("{}", true, false, 401)]
    [InlineData("{}", false, true, 401)]
    [InlineData("{}", true, true, 200)]
    [InlineData("""{"anonymous":"rustem"}""", true, false, 200)]
    [InlineData("""{"anonymous":"rustem"}""", false, true, 200)]
    public async Task TwoPlugins_Anonymous_DecidesBetweenOrAndAnd(string config, bool withKey, bool withPassword, int status)
    {
        await using var gateway = await StartAsync(World.Plugin("key-auth", new(World.Service), config), World.BasicAuth(config));

        using var response = await gateway.GetAsync(
            "/bintang/headers", withPassword ? "aygerim" : null, withKey ? [("apikey", "aygerim-secret-key")] : []);

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 200) Assert.Contains("\"aygerim\"", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"allow":["dev"]}""", "aygerim", 200)]
    [InlineData("""{"allow":["dev"]}""", "rustem", 403)]
    [InlineData("""{"deny":["dev"]}""", "aygerim", 403)]
    [InlineData("""{"deny":["dev"]}""", "rustem", 200)]
    public async Task Acl_Groups_LetInOrRefuse(string config, string user, int status)
    {
        await using var gateway = await StartAsync(World.BasicAuth(), World.Plugin("acl", new(World.Service), config));

        using var response = await gateway.GetAsync("/bintang/get", user);

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 403) Assert.Contains("\"You cannot consume this service\"", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acl_WithoutAuthentication_Is401()
    {
        await using var gateway = await StartAsync(World.Plugin("acl", new(World.Service), """{"allow":["dev"]}"""));

        using var response = await gateway.GetAsync("/bintang/get");

        Assert.Equal(401, (int)response.StatusCode);
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static async Task<GatewayHarness> StartAsync(params PluginEntity[] plugins)
    {
        var state = World.State(plugins);
        var colon = World.Consumer("colon", "colon-basic-auth");
        var gateway = await GatewayHarness.StartAsync(
            state with { Analysis = state.Analysis with { Consumers = [.. state.Analysis.Consumers, colon] } });
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = gateway.Gateway.OnChange(() => done.TrySetResult());
        gateway.Credentials.Replace(new(
            [
                World.Basic("aygerim"), World.Basic("rustem"), World.Secret("aygerim-key", "key-auth", ("key", "aygerim-secret-key")),
                World.Secret("aygerim-acl", "acl", ("group", "dev")),
                World.Secret("colon-basic-auth", "basic-auth", ("username", "colon"), ("password", "a:b:c")),
            ]));
        await done.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        return gateway;
    }

    private static async Task<JsonElement> UpstreamHeadersAsync(
        GatewayHarness gateway, string path, string? user, params (string Name, string Value)[] headers)
    {
        using var response = await gateway.GetAsync(path, user, headers);
        return JsonDocument.Parse(await response.TextAsync()).RootElement.GetProperty("headers");
    }
}
