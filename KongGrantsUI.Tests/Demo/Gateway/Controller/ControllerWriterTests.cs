using System.Text.Json.Nodes;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway;
using KongGrantsUI.Demo.Gateway.Controller;
using KongGrantsUI.Model;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Demo.Gateway.Controller;

public sealed class ControllerWriterTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly ControllerFailure Failure = new(ControllerWorld.Consumer.Key, "referenced KongPlugin or KongClusterPlugin \"x\" does not exist");

    private readonly FakeTimeProvider time = new(GatewayHarness.Start);
    private readonly FakeControllerApi api = new();
    private readonly FakeStatusFeed feed = new();
    private readonly ControllerWriter writer;

    public ControllerWriterTests()
    {
        writer = new ControllerWriter(feed, api, ControllerWorld.Options, time, NullLogger<ControllerWriter>.Instance);
        foreach (var item in ControllerWorld.All) api.Add(item);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pass_FirstTime_WritesEachOnce()
    {
        await PassAsync(ControllerWorld.Report([.. ControllerWorld.All]));

        Assert.Equal(
            [
                "status GatewayClass/kong", "status Gateway/default/kong", "status HTTPRoute/kualalumpur/bintang",
                "status KongConsumer/qyzylorda/aygerim", "event Pod/kong-controller KongConfigurationSucceeded",
            ],
            api.Writes);
    }

    /// <summary>The writer's own writes come back as a new state; that must be the end of it.</summary>
    [Fact]
    public async Task Pass_AfterItsOwnWrites_ComesToRest()
    {
        await PassAsync(ControllerWorld.Report([.. ControllerWorld.All]));
        var writes = api.Writes.Count;

        for (var round = 0; round < 3; round++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await PassAsync(ControllerWorld.Report([.. ControllerWorld.All.Select(Current)]));
        }

        Assert.Equal(writes, api.Writes.Count);
        Assert.Equal(8, api.Reads);
    }

    [Fact]
    public async Task Pass_SomeoneOverwroteAStatus_PutsItBack()
    {
        await PassAsync(ControllerWorld.Report([.. ControllerWorld.All]));
        api.Writes.Clear();
        api.Objects[ControllerWorld.Consumer.Key] = new JsonObject { ["metadata"] = new JsonObject { ["resourceVersion"] = "999" } };

        await PassAsync(ControllerWorld.Report([.. ControllerWorld.All.Select(Current)]));

        Assert.Equal(["status KongConsumer/qyzylorda/aygerim"], api.Writes);
    }

    [Fact]
    public async Task Pass_OthersEntries_Stay()
    {
        var foreign = """{"parents":[{"parentRef":{"name":"mesh"},"controllerName":"example.com/mesh","conditions":[]}]}""";
        api.Add(ControllerWorld.Route, JsonNode.Parse(foreign)!.AsObject());

        await PassAsync(ControllerWorld.Report([.. ControllerWorld.All]));

        var parents = api.Objects[ControllerWorld.Route.Key]["status"]!["parents"]!.AsArray();
        Assert.Equal(["example.com/mesh", "konghq.com/kic-gateway-controller"], parents.Select(parent => $"{parent!["controllerName"]}"));
    }

    [Fact]
    public async Task Pass_SameVerdictLater_KeepsTheTimeOfTheTransition()
    {
        await PassAsync(ControllerWorld.Report([.. ControllerWorld.All]));
        time.Advance(TimeSpan.FromHours(1));
        var changed = (KongConsumer)Current(ControllerWorld.Consumer);
        await PassAsync(ControllerWorld.Report(changed with { Meta = changed.Meta with { Generation = 4 } }));

        var condition = api.Objects[ControllerWorld.Consumer.Key]["status"]!["conditions"]![0]!;
        Assert.Equal("4", $"{condition["observedGeneration"]}");
        Assert.Equal("2026-11-24T10:00:20Z", $"{condition["lastTransitionTime"]}");
    }

    [Fact]
    public async Task Event_WhileItsCauseLasts_IsWrittenOnceAndCountedWhenItComesBack()
    {
        var failing = new ClusterAnalysis { Failures = [Failure] };
        for (var pass = 0; pass < 3; pass++) await PassAsync(ControllerWorld.Report(failing, ControllerWorld.Consumer));
        Assert.Single(api.Writes, write => write.Contains("KongConfigurationTranslationFailed", StringComparison.Ordinal));

        await PassAsync(ControllerWorld.Report(ControllerWorld.Consumer));
        var (name, written) = api.Events.Single(item => $"{item.Value["reason"]}" == "KongConfigurationTranslationFailed");
        var present = new EventObject { Meta = ControllerWorld.Meta("qyzylorda", name.Split('/')[1]), Regarding = ControllerWorld.Consumer.Key };
        time.Advance(TimeSpan.FromMinutes(5));
        await PassAsync(ControllerWorld.Report(failing, ControllerWorld.Consumer, present));

        Assert.Equal(2, (int)written["count"]!);
        Assert.Equal("2026-11-24T10:05:20Z", $"{written["lastTimestamp"]}");
        Assert.Equal("kong-client", $"{written["reportingComponent"]}");
        Assert.Equal("configuration.konghq.com/v1", $"{written["involvedObject"]!["apiVersion"]}");
    }

    [Fact]
    public async Task Event_ThereBeforeTheWriterStarted_IsNotWrittenAgain()
    {
        var failing = new ClusterAnalysis { Failures = [Failure] };
        var report = ControllerWorld.Report(failing, ControllerWorld.Consumer);
        var desired = ControllerPlan.For(report, ControllerWorld.Options).Events;
        var present = desired.Select(item => new EventObject { Meta = ControllerWorld.Meta(item.Namespace, item.Name), Regarding = item.Regarding });

        await PassAsync(ControllerWorld.Report(failing, [ControllerWorld.Consumer, .. present]));

        Assert.DoesNotContain(api.Writes, write => !write.StartsWith("status", StringComparison.Ordinal));
    }

    // The cluster may be back in the middle of the pass that finds it down, which then writes a part only.
    [Fact(Timeout = 30_000)]
    public async Task Run_ClusterDown_TriesAgainWithoutANewReport()
    {
        api.IsDown = true;
        feed.Publish(ControllerWorld.Report([.. ControllerWorld.All]));
        await writer.StartAsync(Cancellation).WaitAsync(Patience, Cancellation);
        await api.Refused.WaitAsync(Patience, Cancellation);

        api.IsDown = false;
        while (api.Writes.Distinct().Count() < 5)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await writer.StopAsync(Cancellation).WaitAsync(Patience, Cancellation);
        Assert.Equal(5, api.Writes.Distinct().Count());
    }

    public void Dispose() => writer.Dispose();

    private async Task PassAsync(GatewayReport report)
    {
        feed.Publish(report);
        Assert.True(await writer.PassAsync(Cancellation).WaitAsync(Patience, Cancellation));
    }

    /// <summary>The object with the resourceVersion that it has by now.</summary>
    private ClusterObject Current(ClusterObject item) =>
        api.Objects.ContainsKey(item.Key) ? item with { Meta = item.Meta with { ResourceVersion = api.Version(item.Key) } } : item;
}
