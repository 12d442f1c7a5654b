using KongGrantsUI.Access;
using KongGrantsUI.Access.Review;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Access;

public sealed class WorldFeedTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private readonly FakeAccessReviewer reviewer = new() { Everywhere = (_, _, _) => true };
    private readonly FakeLiveFeed live = new(HowToWorld.State);
    private readonly FakeTimeProvider time = new();
    private readonly GatewayFeed gateway = new();
    private readonly WorldFeed feed;

    public WorldFeedTests() => feed = new WorldFeed(
        live, new AccessCache(new AccessProbe(reviewer, time), time, NullLogger<AccessCache>.Instance), time, new FakePlanning(new ChangePlan([], [])), gateway);

    [Fact]
    public async Task Watch_StartsWithThePresent_AndFollows()
    {
        await using var worlds = feed.WatchAsync(HowToWorld.Admin, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await worlds.MoveNextAsync().AsTask().WaitAsync(Limit, TestContext.Current.CancellationToken));
        Assert.Equal(HowToWorld.Now, worlds.Current.At);

        var next = worlds.MoveNextAsync().AsTask();
        live.Publish(HowToWorld.State with { At = HowToWorld.Now.AddSeconds(1) });

        Assert.True(await next.WaitAsync(Limit, TestContext.Current.CancellationToken));
        Assert.Equal(HowToWorld.Now.AddSeconds(1), worlds.Current.At);
    }

    [Fact]
    public async Task Watch_RightsTakenAway_ShowsWithinFifteenSeconds()
    {
        await using var worlds = feed.WatchAsync(HowToWorld.Admin, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await worlds.MoveNextAsync().AsTask().WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.NotEmpty(worlds.Current.Snapshot.Secrets);

        reviewer.Everywhere = (_, _, _) => false;
        var next = worlds.MoveNextAsync().AsTask();
        time.Advance(TimeSpan.FromSeconds(15));

        Assert.True(await next.WaitAsync(Limit, TestContext.Current.CancellationToken));
        Assert.Empty(worlds.Current.Snapshot.Secrets);
    }

    [Fact]
    public async Task Watch_NothingHappens_BringsNoWorldAgain()
    {
        await using var worlds = feed.WatchAsync(HowToWorld.Admin, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await worlds.MoveNextAsync().AsTask().WaitAsync(Limit, TestContext.Current.CancellationToken);
        var next = worlds.MoveNextAsync().AsTask();
        for (var asked = reviewer.Questions; reviewer.Questions == asked;)
        {
            time.Advance(TimeSpan.FromSeconds(15));
            await Task.Yield();
        }

        Assert.False(next.IsCompleted);
        live.Publish(HowToWorld.State with { At = HowToWorld.Now.AddMinutes(1) });
        Assert.True(await next.WaitAsync(Limit, TestContext.Current.CancellationToken));
        Assert.Equal(HowToWorld.Now.AddMinutes(1), worlds.Current.At);
    }

    [Fact]
    public async Task Watch_GatewayRefuses_ShowsThoughTheClusterStandsStill()
    {
        await using var worlds = feed.WatchAsync(HowToWorld.Admin, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await worlds.MoveNextAsync().AsTask().WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.Null(worlds.Current.Gateway.RefusedSince);

        var next = worlds.MoveNextAsync().AsTask();
        gateway.Publish(word => word with { RefusedSince = HowToWorld.Now });

        Assert.True(await next.WaitAsync(Limit, TestContext.Current.CancellationToken));
        Assert.Equal(HowToWorld.Now, worlds.Current.Gateway.RefusedSince);
    }

    [Fact]
    public async Task Current_SameStateUserAndRights_IsMadeOnce()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var first = await feed.CurrentAsync(HowToWorld.Admin, cancellation);

        Assert.Same(first, await feed.CurrentAsync(HowToWorld.Admin, cancellation));
        Assert.NotSame(first, await feed.CurrentAsync(HowToWorld.Kim, cancellation));
        live.Publish(HowToWorld.State with { At = HowToWorld.Now.AddSeconds(1) });
        Assert.NotSame(first, await feed.CurrentAsync(HowToWorld.Admin, cancellation));
    }

    [Fact]
    public async Task Watch_LeftInTheMiddle_EndsItsSubscription()
    {
        await foreach (var _ in feed.WatchAsync(HowToWorld.Admin, TestContext.Current.CancellationToken).WithCancellation(TestContext.Current.CancellationToken)) break;

        Assert.Equal(0, live.Open);
    }
}
