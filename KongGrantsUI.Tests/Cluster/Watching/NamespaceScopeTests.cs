using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Watching;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Model;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Cluster.Watching;

public sealed class NamespaceScopeTests
{
    private static readonly ResourceKind Services = ResourceKind.Find(Kinds.Service)!;
    private readonly FakeRules rules = new();
    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Scope_Configured_IsThat() => Assert.Equal(["a", "z"], await ForAsync(["z", "a"], Named("a", watched: true)));

    [Fact]
    public async Task Scope_Labelled_IsThoseAlone() => Assert.Equal(["a"], await ForAsync([], Named("a", watched: true), Named("b")));

    [Fact]
    public async Task Scope_Permitted_IsWhereTheKindMayBeListedAndWatched()
    {
        rules.In["a"] = new AccessRule(["list", "watch"], [""], ["services"], []);
        rules.In["b"] = new AccessRule(["*"], ["*"], ["*"], []);
        rules.In["c"] = new AccessRule(["list"], [""], ["services"], []);
        rules.In["d"] = new AccessRule(["*"], ["*"], ["*"], ["one-of-that-name"]);
        Assert.Equal(["a", "b"], await ForAsync([], [.. rules.In.Keys.Order().Select(name => Named(name))]));
    }

    [Fact]
    public async Task Scope_KindOfTheWholeCluster_HasNone() =>
        Assert.Empty(await Scope([], Named("a", watched: true)).ForAsync(ResourceKind.Find(Kinds.GatewayClass)!, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Rights_AreAskedForOnceForAllKinds_AndAgainLater()
    {
        rules.In["a"] = new AccessRule(["*"], ["*"], ["*"], []);
        var scope = Scope([], Named("a"));
        foreach (var resource in ResourceKind.All) await scope.ForAsync(resource, TestContext.Current.CancellationToken);
        Assert.Equal(1, rules.Asked);
        time.Advance(TimeSpan.FromMinutes(3));
        await scope.ForAsync(Services, TestContext.Current.CancellationToken);
        Assert.Equal(2, rules.Asked);
    }

    [Fact]
    public async Task Scope_NamespacesOnTheirWay_WaitsForThem()
    {
        var source = new FakeSource();
        var scope = new NamespaceScope(Options.Create(new ClusterOptions()), source, rules, time);
        var asking = scope.ForAsync(Services, TestContext.Current.CancellationToken);
        Assert.False(asking.IsCompleted);
        source.Values.Publish(With(Named("a", watched: true)));
        Assert.Equal(["a"], await asking.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    private static NamespaceObject Named(string name, bool watched = false) => new()
    {
        Meta = new ObjectMeta { Name = name, Labels = watched ? EquatableMap.From([KeyValuePair.Create(Names.WatchLabel, "true")]) : EquatableMap.Empty },
    };

    private static ClusterSnapshot With(params NamespaceObject[] namespaces) =>
        ClusterSnapshot.Of(namespaces) with { Sync = [new KindSync(Kinds.Namespace, SyncState.Live, default)] };

    private Task<EquatableList<string>> ForAsync(string[] configured, params NamespaceObject[] namespaces) =>
        Scope(configured, namespaces).ForAsync(Services, TestContext.Current.CancellationToken);

    private NamespaceScope Scope(string[] configured, params NamespaceObject[] namespaces)
    {
        var source = new FakeSource();
        source.Values.Publish(With(namespaces));
        return new NamespaceScope(Options.Create(new ClusterOptions { Namespaces = configured }), source, rules, time);
    }

    private sealed class FakeSource : ISnapshotSource
    {
        public Broadcast<ClusterSnapshot> Values { get; } = new(ClusterSnapshot.Empty);

        public ClusterSnapshot Current => Values.Current;

        public BroadcastSubscription<ClusterSnapshot> Subscribe() => Values.Subscribe();
    }

    private sealed class FakeRules : IAccessReviewer
    {
        public Dictionary<string, AccessRule> In { get; } = [];

        public int Asked { get; private set; }

        public Task<bool> MayAsync(UserIdentity user, string verb, GroupKind kind, string @namespace, CancellationToken cancellation) => Task.FromResult(false);

        public Task<EquatableList<AccessRule>> RulesAsync(UserIdentity user, string @namespace, CancellationToken cancellation)
        {
            Asked++;
            return Task.FromResult<EquatableList<AccessRule>>(In.TryGetValue(@namespace, out var rule) ? [rule] : []);
        }
    }
}
