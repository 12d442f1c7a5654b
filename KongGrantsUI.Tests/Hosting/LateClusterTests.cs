using KongGrantsUI.Demo.Cluster;
using KongGrantsUI.Demo.Cluster.Seeding;
using KongGrantsUI.Hosting;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace KongGrantsUI.Tests.Hosting;

/// <summary>The whole app before its cluster.</summary>
public sealed class LateClusterTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string kubeconfig = Path.GetTempFileName();

    public void Dispose() => File.Delete(kubeconfig);

    [Fact]
    public async Task App_BeforeItsCluster_SaysSoStaysUpAndConnectsWhenItComes()
    {
        var port = StablePort.Next();
        await File.WriteAllTextAsync(kubeconfig, Unknown(port), TestContext.Current.CancellationToken);
        await using var app = await AppHost.StartAsync(
            ["--Cluster:Mode=Kubeconfig", $"--Cluster:Kubeconfig={kubeconfig}", "--Cluster:Context=admin", "--Ui:Port=0", "--Logging:LogLevel:Default=None"]);
        var (live, probe) = (app.Services.GetRequiredService<ILiveFeed>(), app.Services.GetRequiredService<IServerProbe>());
        await UntilAsync(live, state => state.Snapshot.Sync.Count == Kinds.All.Count && state.Snapshot.Sync.All(kind => kind.Message.English.Contains("nothing listens there", StringComparison.Ordinal)));
        Assert.False(live.Current.Snapshot.IsSynced);
        var before = await probe.AskAsync(TestContext.Current.CancellationToken);
        Assert.Equal($"The API server at http://127.0.0.1:{port} can't be reached: nothing listens there.", before.Trouble.English);
        Assert.StartsWith("Start the server", before.Remedy.English, StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = app.Address };
        Assert.Equal("ok", await client.GetStringAsync("/healthz", TestContext.Current.CancellationToken));

        await using var cluster = await EmbeddedCluster.StartAsync(
            new DemoClusterOptions { Port = port, Scenario = "start" }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        cluster.WriteKubeconfig(kubeconfig);
        await UntilAsync(live, state => state.Snapshot.IsSynced && state.Snapshot.Consumers.Count > 0 && state.Snapshot.Sync.Any(kind => kind.State == SyncState.Live));
        var after = await probe.AskAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", after.Trouble.English);
        Assert.StartsWith("v1.", after.Version, StringComparison.Ordinal);
        Assert.NotEmpty(after.Rights);
        Assert.All(after.Rights, right => Assert.True(right.List && right.Watch, right.ToString()));
        Assert.InRange(after.Skew!.Value.TotalSeconds, -5, 5);
    }

    private static async Task UntilAsync(ILiveFeed live, Func<LiveState, bool> wanted)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        using var subscription = live.Subscribe();
        if (wanted(subscription.Initial)) return;
        await foreach (var state in subscription.ReadAllAsync(limit.Token))
            if (wanted(state)) return;
    }

    /// <summary>The right place with a token that nobody knows there.</summary>
    private static string Unknown(int port) => $$"""
        apiVersion: v1
        kind: Config
        current-context: admin
        clusters: [{ name: late, cluster: { server: "http://127.0.0.1:{{port}}" } }]
        contexts: [{ name: admin, context: { cluster: late, user: admin } }]
        users: [{ name: admin, user: { token: old } }]
        """;
}
