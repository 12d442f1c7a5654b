using System.Runtime.CompilerServices;
using KongGrantsUI.Access.Review;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access;

/// <summary>
/// The live feed, cut down for one user each time. Every 15 s the world is made again even where the cluster stands still:
/// rights may have changed, and what depends on the clock has.
/// </summary>
public sealed class WorldFeed(ILiveFeed live, AccessCache access, TimeProvider time, IPlanning planning) : IWorldFeed
{
    public async Task<VisibleWorld> CurrentAsync(UserIdentity user, CancellationToken cancellation) =>
        await SeeAsync(live.Current, user, cancellation);

    public async IAsyncEnumerable<VisibleWorld> WatchAsync(UserIdentity user, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var subscription = live.Subscribe();
        await using var reader = new LatestState(subscription, stop);
        var refresh = NextRefresh(stop.Token);
        var state = subscription.Initial;
        while (true)
        {
            yield return await SeeAsync(state, user, stop.Token);
            var next = reader.Next;
            await Task.WhenAny(next, refresh);
            cancellation.ThrowIfCancellationRequested();
            if (refresh.IsCompleted) refresh = NextRefresh(stop.Token);
            if (!next.IsCompleted) continue;
            if (!await next) yield break;
            state = reader.Take();
        }
    }

    private Task NextRefresh(CancellationToken cancellation) => Task.Delay(AccessCache.FreshFor, time, cancellation);

    private async Task<VisibleWorld> SeeAsync(LiveState state, UserIdentity user, CancellationToken cancellation)
    {
        var namespaces = state.Snapshot.Namespaces.Select(item => item.Name).ToArray();
        return VisibleWorlds.For(state, user, await access.GetAsync(user, namespaces, cancellation), planning);
    }
}
