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

    private static ServiceObject Service(string name, string version) =>
        new() { Meta = new ObjectMeta { Namespace = "n", Name = name, ResourceVersion = version } };
}
