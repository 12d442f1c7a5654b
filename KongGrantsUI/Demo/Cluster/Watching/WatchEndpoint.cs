using System.Globalization;
using KongGrantsUI.Demo.Cluster.Http;
using KongGrantsUI.Demo.Cluster.Storage;
using KongGrantsUI.Demo.Cluster.Tables;

namespace KongGrantsUI.Demo.Cluster.Watching;

/// <summary>Streams changes: the past since a version, or the present as ADDED events, and then what happens.</summary>
internal sealed class WatchEndpoint(ObjectStore store, TimeProvider time, TimeSpan bookmarkInterval, CancellationToken stopping)
{
    private const long DefaultTimeoutSeconds = 1800;
    private const long LongestTimeoutSeconds = 24 * 3600;

    public async Task WatchAsync(ResourceRequest request)
    {
        var query = new ListQuery(request.Kind, request.Request.Query);
        var stream = new WatchStream(request, request.Representation());
        var since = query.ResourceVersion is null or 0 || query.SendInitialEvents == true ? null : query.ResourceVersion;
        using var subscription = store.Subscribe(request.Kind, since, out var oldest);
        if (subscription is null)
            await stream.ErrorAsync(Failures.TooOld(since!.Value, oldest));
        else if (since > subscription.Start.Version)
            await stream.ErrorAsync(Failures.TooNew(since.Value, subscription.Start.Version));
        else
            await StreamAsync(request, query, subscription, stream);
    }

    private async Task StreamAsync(ResourceRequest request, ListQuery query, ChangeSubscription subscription, WatchStream stream)
    {
        var selection = new WatchSelection(query, request.ListNamespace);
        await StartAsync(query, subscription, selection, stream);
        var lasts = TimeSpan.FromSeconds(Math.Min(query.TimeoutSeconds is null or 0 ? DefaultTimeoutSeconds : query.TimeoutSeconds.Value, LongestTimeoutSeconds));
        await using var end = time.CreateTimer(_ => End(query, subscription), null, lasts, Timeout.InfiniteTimeSpan);
        await using var bookmarks = query.Bookmarks ? time.CreateTimer(_ => store.Bookmark(subscription), null, bookmarkInterval, bookmarkInterval) : null;
        await using var stop = stopping.Register(subscription.Complete);
        while (await subscription.Changes.WaitToReadAsync(request.Cancellation))
        {
            while (subscription.Changes.TryRead(out var change))
                Write(change, selection, stream);
            await stream.FlushAsync();
        }
    }

    private static async Task StartAsync(ListQuery query, ChangeSubscription subscription, WatchSelection selection, WatchStream stream)
    {
        var fromPresent = query.ResourceVersion is null or 0 || query.SendInitialEvents == true;
        if (fromPresent && query.SendInitialEvents != false)
        {
            foreach (var item in subscription.Start.Objects.In(selection.Namespace).Where(selection.Matches))
                await stream.WriteAsync("ADDED", item);
        }
        if (query is { SendInitialEvents: true, Bookmarks: true })
            stream.Bookmark(subscription.Start.Version, initialEventsEnd: true);
        foreach (var change in subscription.Missed)
            Write(change, selection, stream);
        await stream.FlushAsync();
    }

    private void End(ListQuery query, ChangeSubscription subscription)
    {
        if (query.Bookmarks)
            store.Bookmark(subscription);
        subscription.Complete();
    }

    private static void Write(Change change, WatchSelection selection, WatchStream stream)
    {
        if (change.Type == ChangeType.Bookmark)
            stream.Bookmark(change.Version, initialEventsEnd: false);
        else if (selection.See(change) is { } seen)
            stream.Write(seen.Type, seen.Item);
    }
}
