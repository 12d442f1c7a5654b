using System.Net;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using Microsoft.Extensions.Logging.Abstractions;

namespace KongGrantsUI.Tests.Demo.Gateway;

public sealed class LifecycleTests
{
    private static PluginEntity Instance(string plugin) => World.Plugin("cors", new(World.Service), name: plugin) with { InstanceName = "twice" };

    [Fact]
    public async Task Start_NothingYet_ServesNothing()
    {
        await using var gateway = await GatewayHarness.StartAsync(LiveState.Empty);

        using var response = await gateway.GetAsync("/bintang/get");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Same(GatewayReport.None, gateway.Gateway.Report);
    }

    [Fact]
    public async Task Start_WithACollision_ServesNothingAndSaysWhy()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.Colliding(1));

        using var response = await gateway.GetAsync("/bintang/get");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(gateway.Gateway.Status.Revision);
        Assert.Equal(
            "invalid plugin:rate-limiting: uniqueness violation: 'plugins' entity with primary key set to '99a5d511-cb2d-5743-b33d-591284495bb8' already declared",
            gateway.Gateway.Status.RejectedReason);
    }

    /// <summary>Semantics 3.6: revoking a grant that makes a collision leaves the old binding running.</summary>
    [Fact]
    public async Task Publish_Collision_KeepsTheLastGoodOneUntilItIsMended()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.BasicAuth(), World.Limit("aygerim", """{"minute":10}""")));

        await gateway.PublishAsync(World.Colliding(2));
        using var kept = await gateway.GetAsync("/bintang/get", "aygerim");

        Assert.Equal("9", kept.Header("X-RateLimit-Remaining-Minute"));
        Assert.Equal(1, gateway.Gateway.Status.Revision);
        Assert.Equal(2, gateway.Gateway.Status.RejectedRevision);

        await gateway.PublishAsync(World.State(3));
        using var mended = await gateway.GetAsync("/bintang/get");

        Assert.Equal(HttpStatusCode.OK, mended.StatusCode);
        Assert.Equal(3, gateway.Gateway.Status.Revision);
        Assert.False(gateway.Gateway.Status.IsRejected);
        Assert.Empty(gateway.Gateway.Status.Faults);
    }

    [Fact]
    public async Task Publish_Unsynced_IsPassedOver()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State());
        var unsynced = World.Of(2, new()) with
        {
            Snapshot = ClusterSnapshot.Empty with { Revision = 2, Sync = [new KindSync(Kinds.Service, SyncState.Listing, default)] },
        };

        gateway.Feed.Publish(unsynced);
        await gateway.PublishAsync(World.State(3));

        Assert.Equal(3, gateway.Gateway.Status.Revision);
    }

    public static TheoryData<ClusterAnalysis, string> Refusals => new()
    {
        {
            new ClusterAnalysis { Rejected = true, Consumers = [World.Consumer("same"), World.Consumer("same")] },
            "invalid consumer:same: uniqueness violation: 'consumers' entity with username set to 'same' already declared"
        },
        {
            new ClusterAnalysis { Rejected = true, Entities = [Instance("one"), Instance("two")] },
            "invalid plugin:cors: uniqueness violation: 'plugins' entity with instance_name set to 'twice' already declared"
        },
        {
            new ClusterAnalysis { Rejected = true, Entities = [World.Plugin("rate-limiting", new(Consumer: "c"), """{"minute":1}""") with { ByCustomId = true }] },
            "invalid plugin:rate-limiting: consumer: invalid reference 'c'"
        },
        { new ClusterAnalysis { Rejected = true }, "declarative config is invalid" },
        { new ClusterAnalysis { KongRoutes = [World.Bintang("~/(")] }, "invalid route:httproute.kualalumpur.bintang.0.0: paths: invalid regex" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Publish_WhatKongRefuses_IsRefusedInItsWords(ClusterAnalysis analysis, string reason)
    {
        await using var gateway = await GatewayHarness.StartAsync(World.Of(1, analysis));

        Assert.StartsWith(reason, gateway.Gateway.Status.RejectedReason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("basic-auth", "consumer: value must be null")]
    [InlineData("acl", "consumer: value must be null")]
    public async Task Publish_AuthenticationOnAConsumer_IsRefused(string type, string reason)
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.Plugin(type, new(Consumer: "aygerim"), """{"allow":["x"]}""")));

        Assert.Contains(reason, gateway.Gateway.Status.RejectedReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_TypesNotActedOut_AreNamedAndPassedThrough()
    {
        var hidden = World.Plugin("key-auth", new(World.Service)) with { ConfigJson = null };
        var disabled = World.Plugin("jwt", new(World.Service)) with { Enabled = false };
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.Plugin("cors", new(World.Service)), hidden, disabled));

        using var response = await gateway.GetAsync("/bintang/get");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["cors", "key-auth (config in a Secret)"], gateway.Gateway.Status.NotActedOut);
    }

    [Theory]
    [InlineData("key-auth", """{"key_in_body":true}""", "key-auth (key_in_body)")]
    [InlineData("request-termination", """{"echo":true,"trigger":"stop"}""", "request-termination (echo)")]
    [InlineData("correlation-id", """{"generator":"tracker"}""", "correlation-id (tracker's form)")]
    [InlineData("key-auth", """{"key_in_body":false}""", null)]
    public async Task Status_OptionNotActedOut_IsNamed(string type, string config, string? named)
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.Plugin(type, new(World.Service)) with { ConfigJson = config }));

        Assert.Equal(named is null ? [] : [named], gateway.Gateway.Status.NotActedOut);
    }

    [Fact]
    public async Task Disabled_Entity_LetsTheNextLessSpecificOneRun()
    {
        var disabled = World.Limit("aygerim", """{"minute":10}""") with { Enabled = false };
        await using var gateway = await GatewayHarness.StartAsync(World.State(World.BasicAuth(), disabled, World.Limit(null, """{"minute":5}""")));

        using var response = await gateway.GetAsync("/bintang/get", "aygerim");

        Assert.Equal("5", response.Header("RateLimit-Limit"));
    }

    [Fact]
    public async Task Start_PortTaken_IsAnIOException()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State());

        await Assert.ThrowsAnyAsync<IOException>(() => DemoGateway.StartAsync(
            new DemoGatewayOptions { Port = gateway.Gateway.Address.Port },
            gateway.Feed,
            gateway.Credentials,
            new FakeResolver(gateway.Gateway.Address),
            TimeProvider.System,
            NullLoggerFactory.Instance,
            TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Address_Always_IsLoopback()
    {
        await using var gateway = await GatewayHarness.StartAsync(World.State());

        Assert.Equal("127.0.0.1", gateway.Gateway.Address.Host);
    }
}
