using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Cluster.Snapshots;

public sealed class SnapshotStoreTests
{
    [Fact(Timeout = 10000)]
    public async Task Replace_AfterAnOutage_RemovesWhatIsGoneAndKeepsWhatIsUnchanged()
    {
        using var stop = new CancellationTokenSource();
        var store = new SnapshotStore();
        using var subscription = store.Subscribe();
        var kept = Service("kept", "1");
        store.Post(new SnapshotChange.Replace(Kinds.Service, [kept, Service("gone", "2")]));
        var running = store.RunAsync(stop.Token);
        Assert.Equal(1, (await subscription.Reader.ReadAsync(TestContext.Current.CancellationToken)).Revision);

        store.Post(new SnapshotChange.Replace(Kinds.Service, [Service("kept", "1"), Service("new", "3")]));
        var next = await subscription.Reader.ReadAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, next.Revision);
        Assert.Equal(["kept", "new"], next.Services.Select(item => item.Name));
        Assert.Same(kept, next.Services.Find("n", "kept"));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Change_ThatComesTwice_PublishesNothing()
    {
        var store = new SnapshotStore();
        var once = await AfterAsync(store, new SnapshotChange.Put(Service("a", "1")), new SnapshotChange.Remove(Service("b", "1").Key));
        using var subscription = store.Subscribe();
        var twice = await AfterAsync(store, new SnapshotChange.Put(Service("a", "1")), new SnapshotChange.Remove(Service("b", "1").Key), new SnapshotChange.Put(Service("c", "1")));
        Assert.Equal(once.Revision + 1, twice.Revision);
        Assert.Same(once.Services.Find("n", "a"), twice.Services.Find("n", "a"));
    }

    [Fact]
    public async Task Replace_ByTheSameList_PublishesNothingAndTheLastOfANameCounts()
    {
        var store = new SnapshotStore();
        var unread = new UnreadObject(Service("a", "1").Key, "It is large.");
        await AfterAsync(store, new SnapshotChange.Unreadable(unread));
        var once = await AfterAsync(store, new SnapshotChange.Replace(Kinds.Service, [Service("a", "1"), Service("a", "2")]));
        Assert.Equal("2", Assert.Single(once.Services).Meta.ResourceVersion);
        Assert.Empty(once.Unread);
        var twice = await AfterAsync(store, new SnapshotChange.Replace(Kinds.Service, [Service("a", "2")]), new SnapshotChange.Put(Service("c", "1")));
        Assert.Equal(once.Revision + 1, twice.Revision);
        Assert.Same(once.Services.Find("n", "a"), twice.Services.Find("n", "a"));
    }

    [Fact]
    public async Task Reader_ThatNeverReads_SlowsNobodyAndFindsTheNewest()
    {
        var store = new SnapshotStore();
        using var slow = store.Subscribe();
        for (var version = 1; version <= 1000; version++) await AfterAsync(store, new SnapshotChange.Put(Service("a", $"{version}")));
        Assert.True(slow.Reader.TryRead(out var newest));
        Assert.Equal("1000", newest.Services.Find("n", "a")!.Meta.ResourceVersion);
        Assert.False(slow.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Unreadable_Object_IsTakenOutAndListedAsUnreadUntilItIsRead()
    {
        var store = new SnapshotStore();
        var key = Service("a", "1").Key;
        var unread = await AfterAsync(store, new SnapshotChange.Put(Service("a", "1")), new SnapshotChange.Unreadable(new UnreadObject(key, "It is large.")));
        Assert.Empty(unread.Services);
        Assert.Equal([new UnreadObject(key, "It is large.")], unread.Unread);
        Assert.Empty((await AfterAsync(store, new SnapshotChange.Put(Service("a", "2")))).Unread);
        Assert.Single((await AfterAsync(store, new SnapshotChange.Replace(Kinds.Service, []) { Unread = [new UnreadObject(key, "Again.")] })).Unread);
        Assert.Empty((await AfterAsync(store, new SnapshotChange.Remove(key))).Unread);
    }

    [Fact]
    public async Task Replace_OfOneNamespace_LeavesTheOthersAndKeepForgetsThem()
    {
        var store = new SnapshotStore();
        await AfterAsync(store, new SnapshotChange.Put(Service("a", "1")), new SnapshotChange.Put(Service("b", "1", "m")));
        var replaced = await AfterAsync(store, new SnapshotChange.Replace(Kinds.Service, []) { Namespace = "n" });
        Assert.Equal(["b"], replaced.Services.Select(item => item.Name));
        Assert.Empty((await AfterAsync(store, new SnapshotChange.Keep(Kinds.Service, ["n"]))).Services);
    }

    /// <summary>The snapshot that these changes, taken together, lead to.</summary>
    private static async Task<ClusterSnapshot> AfterAsync(SnapshotStore store, params SnapshotChange[] changes)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(TimeSpan.FromSeconds(10));
        using var subscription = store.Subscribe();
        foreach (var change in changes) store.Post(change);
        var running = store.RunAsync(stop.Token);
        var next = await subscription.Reader.ReadAsync(stop.Token);
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return next;
    }

    private static ServiceObject Service(string name, string version, string home = "n") =>
        new() { Meta = new ObjectMeta { Namespace = home, Name = name, ResourceVersion = version } };
}
