using System.Runtime.CompilerServices;
using KongGrantsUI.Access.Review;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access;

/// <summary>The live feed, cut down for one user each time; rights are looked at again every 15 s while watched.</summary>
public sealed class WorldFeed(ILiveFeed live, AccessCache access, TimeProvider time) : IWorldFeed
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
        VisibleWorld? shown = null;
        while (true)
        {
            var world = await SeeAsync(state, user, stop.Token);
            if (shown is null || shown.At != world.At || !ReferenceEquals(shown.Access, world.Access) || !ReferenceEquals(state, reader.Shown)) yield return world;
            shown = world;
            reader.Shown = state;
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
        return VisibleWorlds.For(state, user, await access.GetAsync(user, namespaces, cancellation));
    }
}
