using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Watching;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Cluster.Watching;

/// <summary>The sentences of the reflector's promise about what is served, and what is allowed.</summary>
public sealed class ReflectorKindTests
{
    private const string Gateways = "/apis/gateway.networking.k8s.io/";
    private const string Forbidden = """{"message":"services is forbidden"}""";

    [Fact]
    public async Task Kind_NotServedYet_IsReadOnceItAppears()
    {
        await using var rig = await ReflectorRig.StartAsync(Kinds.HttpRoute, server => server.Answer(Lines.List("1")));
        await rig.StateAsync(SyncState.NotServed);
        rig.Server.ServedIn[Gateways + "v1"] = ["httproutes"];
        Assert.StartsWith(Gateways + "v1/httproutes?", (await rig.NextRequestAfterWaitAsync()).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kind_ThatChangesItsVersion_IsReadInTheNewOneWithoutBeingEmptied()
    {
        await using var rig = await ReflectorRig.StartAsync(Kinds.HttpRoute, server =>
        {
            server.ServedIn[Gateways + "v1beta1"] = ["httproutes"];
            server.Answer(Lines.List("1", Lines.Item("a", "1")));
        });
        Assert.StartsWith(Gateways + "v1beta1/httproutes?", (await rig.Server.NextRequestAsync()).Address, StringComparison.Ordinal);
        await rig.Server.NextRequestAsync();
        rig.Server.ServedIn[Gateways + "v1"] = ["httproutes"];
        rig.Server.ServedIn.TryRemove(Gateways + "v1beta1", out _);
        rig.Server.Answer("""{"message":"the server could not find the requested resource"}""", 404);
        Assert.StartsWith(Gateways + "v1/httproutes?", (await rig.NextRequestAfterWaitAsync()).Address, StringComparison.Ordinal);
        rig.Server.Answer(Lines.List("2", Lines.Item("a", "1"), Lines.Item("b", "2")));
        Assert.Single((await rig.NextAsync<SnapshotChange.Replace>()).Objects);
        Assert.Equal(2, (await rig.NextAsync<SnapshotChange.Replace>()).Objects.Count);
    }

    [Fact]
    public async Task Kind_Served_IsListedWithoutAskingDiscovery()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server => server.Answer(Lines.List("1", Lines.Item("a", "1"))));
        Assert.Single((await rig.NextAsync<SnapshotChange.Replace>()).Objects);
        Assert.Equal(0, rig.Server.Discoveries);
    }

    [Fact]
    public async Task Kind_ForbiddenInAVersionThatIsNotServed_IsReadInTheOneThatIs()
    {
        await using var rig = await ReflectorRig.StartAsync(Kinds.HttpRoute, server =>
        {
            server.Refusal = 403;
            server.ServedIn[Gateways + "v1beta1"] = ["httproutes"];
            server.Answer(Lines.List("1", Lines.Item("a", "1")));
        });
        Assert.Single((await rig.NextAsync<SnapshotChange.Replace>()).Objects);
        Assert.StartsWith(Gateways + "v1beta1/httproutes?", (await rig.Server.NextRequestAsync()).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kind_ThatVanishes_IsEmptyAndSaidNotToBeServed()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server => server.Answer(Lines.List("1", Lines.Item("a", "1"))));
        await rig.NextAsync<SnapshotChange.Replace>();
        rig.Server.Served.Clear();
        rig.Server.Answer("""{"message":"gone"}""", 404);
        await rig.StateAsync(SyncState.Reconnecting);
        rig.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Empty((await rig.NextAsync<SnapshotChange.Replace>()).Objects);
        await rig.StateAsync(SyncState.NotServed);
    }

    [Fact]
    public async Task Kind_ForbiddenInTheWholeCluster_IsReadInItsNamespacesUntilItIsAllowed()
    {
        await using var rig = await ReflectorRig.StartAsync(scope: new FixedScope("b", "a"), script: server => server.Answer(Forbidden, 403));
        await rig.Server.NextRequestAsync();
        Assert.Equal(["b", "a"], (await rig.NextAsync<SnapshotChange.Keep>()).Namespaces);
        var asked = await AskedAsync(rig, 2); // Both lists have to stand there first: else the watch of the one may take the list of the other.
        for (var part = 0; part < 2; part++) rig.Server.Answer(Lines.List("1", Lines.Item("x", "1")));
        Assert.Equal(["a", "b"], new[] { (await rig.NextAsync<SnapshotChange.Replace>()).Namespace, (await rig.NextAsync<SnapshotChange.Replace>()).Namespace }.Order());
        asked.AddRange(await AskedAsync(rig, 2));
        Assert.Equal(2, asked.Count(address => address.StartsWith("/api/v1/namespaces/a/services", StringComparison.Ordinal)));
        for (var part = 0; part < 2; part++) rig.Server.Watch(end: false);
        var live = (await rig.NextAsync<SnapshotChange.Sync>(sync => sync.State.Within.Count == 2)).State;
        Assert.Equal((SyncState.Live, true), (live.State, live.InPart));
        Assert.Equal("The app's account may not list Service in the whole cluster, so it is read in 2 namespaces alone.", live.Message.English);

        Assert.Equal("/api/v1/services?limit=500&resourceVersion=0", (await rig.NextRequestAfterWaitAsync()).Address);
        rig.Server.Answer(Lines.List("9", Lines.Item("x", "1")));
        Assert.Equal("", (await rig.NextAsync<SnapshotChange.Replace>()).Namespace);
        rig.Server.Watch(end: false);
        var whole = await rig.NextAsync<SnapshotChange.Sync>(sync => !sync.State.InPart && sync.State.State == SyncState.Live);
        Assert.Equal("", whole.State.Message.English);
    }

    [Fact]
    public async Task Namespaces_ThatMayNotBeListed_AreKnownByTheNamesConfigured()
    {
        await using var rig = await ReflectorRig.StartAsync(Kinds.Namespace, scope: new FixedScope("a"), script: server =>
        {
            server.Served.Add("namespaces");
            server.Answer(Forbidden, 403);
        });
        Assert.Equal(["a"], (await rig.NextAsync<SnapshotChange.Replace>()).Objects.Select(item => item.Name));
        await rig.StateAsync(SyncState.Forbidden);
    }

    [Fact]
    public async Task Kind_Forbidden_LosesWhatWasKnownAndStaysSo()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer(Lines.List("1", Lines.Item("a", "1")));
            server.Answer(Forbidden, 403);
            server.Answer("""{"message":"down"}""", 500);
        });
        Assert.Single((await rig.NextAsync<SnapshotChange.Replace>()).Objects);
        Assert.Empty((await rig.NextAsync<SnapshotChange.Replace>()).Objects);
        for (var request = 0; request < 2; request++) await rig.Server.NextRequestAsync();
        await rig.NextRequestAfterWaitAsync();
        Assert.Equal(SyncState.Forbidden, (await rig.NextAsync<SnapshotChange.Sync>(sync => sync.State.Message.English == "down")).State.State);
    }

    private static async Task<List<string>> AskedAsync(ReflectorRig rig, int count)
    {
        var asked = new List<string>();
        while (asked.Count < count) asked.Add((await rig.Server.NextRequestAsync()).Address);
        return asked;
    }

    private sealed class FixedScope(params string[] names) : INamespaceScope
    {
        public Task<EquatableList<string>> ForAsync(ResourceKind resource, CancellationToken cancellation) => Task.FromResult(names.ToEquatableList());
    }
}
