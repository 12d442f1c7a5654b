using KongGrantsUI.Analysis;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Live;

public sealed class LiveFeedTests
{
    [Fact(Timeout = 10000)]
    public async Task Feed_FailedAnalysis_KeepsTheLastStateAndGoesOn()
    {
        var time = new FakeTimeProvider();
        var source = new FakeSource();
        source.Values.Publish(new ClusterSnapshot { Revision = 1 });
        using var feed = new LiveFeed(
            source,
            (snapshot, _) => snapshot.Revision == 2 ? throw new InvalidOperationException("bad") : ClusterAnalysis.Empty,
            time,
            NullLogger<LiveFeed>.Instance);
        using var subscription = feed.Subscribe();
        await using var states = subscription.ReadAllAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await feed.StartAsync(TestContext.Current.CancellationToken);
        Assert.True(await states.MoveNextAsync());
        Assert.Equal(1, states.Current.Snapshot.Revision);

        source.Values.Publish(new ClusterSnapshot { Revision = 2 });
        source.Values.Publish(new ClusterSnapshot { Revision = 3 });
        var next = states.MoveNextAsync().AsTask();
        while (!next.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
        }

        Assert.Equal(3, states.Current.Snapshot.Revision);
        Assert.Equal(3, feed.Current.Snapshot.Revision);
        await feed.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory(Timeout = 10000)]
    [InlineData(SyncState.Listing, 0, 1.0)]
    [InlineData(SyncState.Listing, 300, 3.0)]
    [InlineData(SyncState.Live, 0, 0.05)]
    public async Task Feed_WhileListsAreOut_AnalysesOnceASecondAndATenthOfTheTime(SyncState state, int analysis, double seconds)
    {
        var time = new FakeTimeProvider();
        var source = new FakeSource();
        var first = time.GetUtcNow();
        using var feed = new LiveFeed(source, Analyse, time, NullLogger<LiveFeed>.Instance);
        using var subscription = feed.Subscribe();
        await using var states = subscription.ReadAllAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await feed.StartAsync(TestContext.Current.CancellationToken);
        source.Values.Publish(Snapshot(1));
        Assert.True(await states.MoveNextAsync());

        source.Values.Publish(Snapshot(2));
        var next = states.MoveNextAsync().AsTask();
        while (!next.IsCompleted)
        {
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
            if (!next.IsCompleted) time.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.Equal(2, states.Current.Snapshot.Revision);
        Assert.InRange((states.Current.At - first).TotalSeconds, seconds, state == SyncState.Live ? 0.9 : 10);
        await feed.StopAsync(TestContext.Current.CancellationToken);

        ClusterSnapshot Snapshot(long revision) => new() { Revision = revision, Sync = [new KindSync(Kinds.Service, state, first)] };

        ClusterAnalysis Analyse(ClusterSnapshot snapshot, DateTimeOffset now)
        {
            time.Advance(TimeSpan.FromMilliseconds(analysis));
            return ClusterAnalysis.Empty;
        }
    }

    [Fact(Timeout = 10000)]
    public async Task Feed_WhenTheLastListHasCome_AnalysesAtOnce()
    {
        var time = new FakeTimeProvider();
        var source = new FakeSource();
        using var feed = new LiveFeed(source, (_, _) => ClusterAnalysis.Empty, time, NullLogger<LiveFeed>.Instance);
        using var subscription = feed.Subscribe();
        await using var states = subscription.ReadAllAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await feed.StartAsync(TestContext.Current.CancellationToken);
        source.Values.Publish(Snapshot(1, SyncState.Listing));
        Assert.True(await states.MoveNextAsync());
        var next = states.MoveNextAsync().AsTask();
        for (var step = 0; step < 10; step++)
        {
            time.Advance(TimeSpan.FromMilliseconds(10));
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
        }

        source.Values.Publish(Snapshot(2, SyncState.Listing));
        await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
        Assert.False(next.IsCompleted);
        source.Values.Publish(Snapshot(3, SyncState.Live));

        Assert.True(await next);
        Assert.Equal(3, states.Current.Snapshot.Revision);
        await feed.StopAsync(TestContext.Current.CancellationToken);

        ClusterSnapshot Snapshot(long revision, SyncState state) => new() { Revision = revision, Sync = [new KindSync(Kinds.Service, state, time.GetUtcNow())] };
    }

    [Theory(Timeout = 10000)]
    [InlineData(20, 20)]
    [InlineData(200, 60)]
    [InlineData(-1, null)]
    public async Task Feed_GrantThatEnds_IsAnalysedWhenItDoesAndEachMinuteUntilThen(int ends, int? expected)
    {
        var time = new FakeTimeProvider();
        var source = new FakeSource();
        var first = time.GetUtcNow();
        using var feed = new LiveFeed(source, (_, _) => ClusterAnalysis.Empty, time, NullLogger<LiveFeed>.Instance);
        using var subscription = feed.Subscribe();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var states = subscription.ReadAllAsync(enough.Token).GetAsyncEnumerator(enough.Token);
        await feed.StartAsync(TestContext.Current.CancellationToken);
        source.Values.Publish(new ClusterSnapshot { Revision = 1 }.With(new ReferenceGrant
        {
            Meta = new ObjectMeta { Namespace = "b", Name = "g", Annotations = EquatableMap.From([new(Names.ExpiresAtAnnotation, first.AddSeconds(ends).ToString("O"))]) },
        }));
        Assert.True(await states.MoveNextAsync());

        var next = states.MoveNextAsync().AsTask();
        for (var step = 0; step < 300 && !next.IsCompleted; step++)
        {
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
            if (!next.IsCompleted) time.Advance(TimeSpan.FromSeconds(0.5));
        }

        Assert.Equal(expected is not null, next.IsCompleted);
        if (expected is { } seconds) Assert.InRange((states.Current.At - first).TotalSeconds, seconds, seconds + 2);
        await enough.CancelAsync();
        await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await feed.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class FakeSource : ISnapshotSource
    {
        public Broadcast<ClusterSnapshot> Values { get; } = new(ClusterSnapshot.Empty);

        public ClusterSnapshot Current => Values.Current;

        public BroadcastSubscription<ClusterSnapshot> Subscribe() => Values.Subscribe();
    }
}
