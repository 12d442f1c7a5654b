using KongGrantsUI.Hosting;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using Microsoft.Extensions.DependencyInjection;

namespace KongGrantsUI.Tests.Contract;

/// <summary>What the app says of a real API server, and what it reads there with the rights of one namespace.</summary>
public sealed class RealConnectionTests(RealApi api) : IClassFixture<RealApi>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Admin_OnARealApiServer_IsToldVersionKindsAndRights()
    {
        await using var app = await StartAsync("admin");
        var server = await app.Services.GetRequiredService<IServerProbe>().AskAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", server.Trouble);
        Assert.Matches(@"^v1\.\d+\.\d+", server.Version);
        Assert.Contains(new ServedKind(Kinds.Service, "v1"), server.Served);
        Assert.All(server.Rights, right => Assert.True(right.List && right.Watch, right.ToString()));
        Assert.InRange(server.Skew!.Value.TotalSeconds, -5, 5);
        Assert.Contains("No Deployment", server.ControllerUnseen.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnerOfOneNamespace_OnARealApiServer_ReadsThatNamespace()
    {
        await using var app = await StartAsync("kim", "--Cluster:Namespaces:0=qyzylorda");
        var live = app.Services.GetRequiredService<ILiveFeed>();
        await UntilAsync(live, state => Of(state, Kinds.KongConsumer) is { State: SyncState.Live, InPart: true } && state.Snapshot.Consumers.Count == 2);
        await UntilAsync(live, state => Of(state, Kinds.KongClusterPlugin) is { State: SyncState.Forbidden });
        Assert.Equal(["qyzylorda"], Of(live.Current, Kinds.KongConsumer)!.Within);
        Assert.All(live.Current.Snapshot.Objects().Where(item => item.Namespace.Length > 0), item => Assert.Equal("qyzylorda", item.Namespace));
        var rights = (await app.Services.GetRequiredService<IServerProbe>().AskAsync(TestContext.Current.CancellationToken)).Rights;
        Assert.False(rights.Single(right => right.Kind == Kinds.KongConsumer).List);
    }

    private static KindSync? Of(LiveState state, GroupKind kind) => state.Snapshot.Sync.FirstOrDefault(sync => sync.Kind == kind);

    private async Task<RunningApp> StartAsync(string context, params string[] more)
    {
        Assert.SkipWhen(api.Missing.Length > 0, api.Missing);
        return await AppHost.StartAsync(
            ["--Cluster:Mode=Kubeconfig", $"--Cluster:Kubeconfig={api.KubeconfigPath}", $"--Cluster:Context={context}", "--Ui:Port=0", "--Logging:LogLevel:Default=None", .. more]);
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
}
