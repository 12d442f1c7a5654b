using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KongGrantsUI.Access.Review;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access;

/// <summary>
/// The live feed, cut down for one user each time. Every 15 s the user's rights are looked at again even where the cluster stands
/// still; a world that is still the same one does not come again, so that hundreds of pages cost nothing while nothing happens.
/// </summary>
public sealed class WorldFeed(ILiveFeed live, AccessCache access, TimeProvider time, IPlanning planning, IGatewayFeed gateway) : IWorldFeed
{
    // Of one state, each user's world is made once, however many pages show it. It goes when the state does.
    private readonly ConditionalWeakTable<LiveState, ConcurrentDictionary<(UserIdentity, AccessMap, GatewayState), Lazy<VisibleWorld>>> made = [];

    public async Task<VisibleWorld> CurrentAsync(UserIdentity user, CancellationToken cancellation) =>
        await SeeAsync(live.Current, gateway.Current, user, cancellation);

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
            var word = gateway.Current;
            var world = await SeeAsync(state, word, user, stop.Token);
            if (!ReferenceEquals(world, shown)) yield return shown = world;
            var next = reader.Next;
            await WaitAsync(next, refresh, word, stop.Token);
            cancellation.ThrowIfCancellationRequested();
            if (refresh.IsCompleted) refresh = NextRefresh(stop.Token);
            if (!next.IsCompleted) continue;
            if (!await next) yield break;
            state = reader.Take();
        }
    }

    /// <summary>The wait on the gateway ends with this one, so that waits do not pile up on a gateway that has nothing to say.</summary>
    private async Task WaitAsync(Task next, Task refresh, GatewayState word, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var changed = gateway.ChangedFromAsync(word, end.Token);
        await Task.WhenAny(next, refresh, changed);
        await end.CancelAsync();
        await changed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private Task NextRefresh(CancellationToken cancellation) => Task.Delay(AccessCache.FreshFor, time, cancellation);

    private async Task<VisibleWorld> SeeAsync(LiveState state, GatewayState word, UserIdentity user, CancellationToken cancellation)
    {
        var namespaces = state.Snapshot.Namespaces.Select(item => item.Name).ToArray();
        var rights = await access.GetAsync(user, namespaces, cancellation);
        return made.GetOrAdd(state, static _ => [])
            .GetOrAdd((user, rights, word), _ => new Lazy<VisibleWorld>(() => VisibleWorlds.For(state, user, rights, planning, word))).Value;
    }
}
