using KongGrantsUI.Analysis;
using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using Worlds = KongGrantsUI.Tests.TestKit.Worlds.World;

namespace KongGrantsUI.Tests.Demo.Gateway;

/// <summary>What the analysis can't see, because it lies in Secrets: clashing credentials and hidden configs (semantics 4.1, 4.2).</summary>
public sealed class SecretsTests
{
    private static readonly Worlds Finished = Worlds.Empty.Gateway()
        .Service("kualalumpur", "httpbin", "guard,a,r").Route("kualalumpur", "get", "httpbin")
        .Plugin("kualalumpur", "guard", "basic-auth", "{}")
        .Plugin("kualalumpur", "a", config: """{"minute":10}""").Plugin("kualalumpur", "r", config: """{"minute":5}""")
        .Grant("kualalumpur", "qyzylorda", Kinds.KongConsumer, "qyzylorda")
        .With(Consumer("aygerim", "kualalumpur:a")).With(Consumer("rustem", "kualalumpur:r")).With(Consumer("third", null));

    [Fact]
    public async Task Clash_OfBothLimitedConsumers_CollidesAndKeepsTheLastGoodOne()
    {
        await using var gateway = await GatewayHarness.StartAsync(State(1, Finished));
        Assert.Equal(1, gateway.Gateway.Status.Revision);

        gateway.Credentials.Replace(new CredentialTable([World.Basic("aygerim"), Named("rustem", "aygerim")]));
        await gateway.PublishAsync(State(2, Finished));
        using var kept = await gateway.GetAsync("/get", "aygerim");

        Assert.Contains("uniqueness violation", gateway.Gateway.Status.RejectedReason, StringComparison.Ordinal);
        Assert.Equal(["aygerim", "rustem"], gateway.Gateway.Status.Conflicts.Select(conflict => conflict.Consumer.Name));
        Assert.Equal("9", kept.Header("X-RateLimit-Remaining-Minute"));
    }

    /// <summary>The consumer's relation vanishes with it, so the limit that was rustem's alone is everybody's (semantics 3.5).</summary>
    [Fact]
    public async Task Clash_OfALimitedConsumer_WidensItsLimit()
    {
        var world = Finished.Annotate(new ObjectKey(Kinds.Service, "kualalumpur", "httpbin"), "guard,r").With(Consumer("aygerim", null));
        await using var gateway = await GatewayHarness.StartAsync(State(1, world));
        using var before = await gateway.GetAsync("/get", "aygerim");
        Assert.Null(before.Header("X-RateLimit-Limit-Minute"));

        gateway.Credentials.Replace(new CredentialTable([World.Basic("aygerim"), World.Basic("rustem"), Named("third", "rustem")]));
        await gateway.PublishAsync(State(2, world));
        using var widened = await gateway.GetAsync("/get", "aygerim");
        using var dropped = await gateway.GetAsync("/get", "rustem");

        Assert.Equal("5", widened.Header("X-RateLimit-Limit-Minute"));
        Assert.Equal(401, (int)dropped.StatusCode);
    }

    [Theory]
    [InlineData("""{"minute":7}""", null, null, 7)]
    [InlineData("minute: 7\npolicy: local\n", null, null, 7)]
    [InlineData(null, "/minute", "8", 8)]
    [InlineData(null, "", """{"minute":3}""", 3)]
    public async Task Config_InASecret_IsActedOut(string? whole, string? path, string? patch, int limit)
    {
        await using var gateway = await GatewayHarness.StartAsync(State(1, Hidden(whole, path)));
        gateway.Credentials.Replace(new CredentialTable([Secret("limits", ("config", whole ?? patch!))]));
        await gateway.PublishAsync(State(2, Hidden(whole, path)));

        using var response = await gateway.GetAsync("/get");

        Assert.Equal($"{limit}", response.Header("X-RateLimit-Limit-Minute"));
        Assert.Empty(gateway.Gateway.Status.NotActedOut);
        Assert.Empty(gateway.Gateway.Status.Failures);
    }

    [Theory]
    [InlineData("nothing", "x", "Failed to fetch secret: Secret kualalumpur/limits not found")]
    [InlineData("limits", "other", "no key 'config' in secret 'kualalumpur/limits'")]
    [InlineData("limits", "config", "key 'config' in secret 'limits' contains neither valid JSON nor valid YAML")]
    public async Task Config_ThatCannotBeRead_LeavesThePluginOutAndSaysWhy(string secret, string key, string message)
    {
        await using var gateway = await GatewayHarness.StartAsync(State(1, Hidden("x", null)));
        gateway.Credentials.Replace(new CredentialTable([Secret(secret, (key, "[1"))]));
        await gateway.PublishAsync(State(2, Hidden("x", null)));

        using var response = await gateway.GetAsync("/get");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Null(response.Header("X-RateLimit-Limit-Minute"));
        Assert.Equal(message, Assert.Single(gateway.Gateway.Status.Failures).Message);
    }

    private static Worlds Hidden(string? whole, string? path)
    {
        var reference = new SecretKeyRef(null, "limits", "config");
        return Worlds.Empty.Gateway().Service("kualalumpur", "httpbin", "a").Route("kualalumpur", "get", "httpbin").With(new KongPlugin
        {
            Meta = Worlds.Meta("kualalumpur", "a"), Type = "rate-limiting", ConfigJson = "{}",
            ConfigFrom = whole is null ? null : reference, ConfigPatches = path is null ? [] : [new ConfigPatch(path, reference)],
        });
    }

    private static KongConsumer Consumer(string name, string? plugins) =>
        new() { Meta = Worlds.Meta("qyzylorda", name, plugins, "kong"), Username = name, Credentials = [$"{name}-basic-auth"] };

    private static CredentialSecret Named(string name, string username) =>
        World.Secret($"{name}-basic-auth", "basic-auth", ("username", username), ("password", "other"));

    private static CredentialSecret Secret(string name, params (string Key, string Value)[] values) =>
        World.Secret(name, "", values) with { Name = new NamespacedName("kualalumpur", name) };

    private static LiveState State(long revision, Worlds world) =>
        new(world.Snapshot with { Revision = revision }, Analyser.Analyse(world.Snapshot, AnalysisOptions.Default, Worlds.Now), Worlds.Now);
}
