using System.Globalization;
using System.Threading.Channels;
using KongGrantsUI.Analysis;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Model;

namespace KongGrantsUI.Live;

/// <summary>
/// Analyses each snapshot and publishes both together: the first change at once, then at most every 50 ms. While something in
/// the snapshot ends at a set time, it is analysed anew at that moment, and every minute until then, because some findings say
/// how soon it ends. Until every kind has been listed for the first time it publishes once a second only, and spends a tenth of
/// the time at most: analysing every list that comes in would hold up the next. An analysis that fails leaves the last state.
/// </summary>
public sealed class LiveFeed(
    ISnapshotSource source,
    Func<ClusterSnapshot, DateTimeOffset, ClusterAnalysis> analyse,
    TimeProvider time,
    ILogger<LiveFeed> logger,
    LiveMetrics? metrics = null) : BackgroundService, ILiveFeed
{
    private const int ListingShare = 10;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ListingInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan ClockInterval = TimeSpan.FromMinutes(1);
    private readonly Broadcast<LiveState> published = new(LiveState.Empty);

    public LiveState Current => published.Current;

    public LiveSubscription Subscribe()
    {
        var subscription = published.Subscribe();
        return new LiveSubscription(subscription.Initial, subscription.Reader, subscription.Dispose);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await FollowAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host that failed to start would log the feed's end as a crash.
        }
    }

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        using var subscription = source.Subscribe();
        var (reader, snapshot) = (subscription.Reader, subscription.Initial);
        var next = snapshot.Revision > 0 ? snapshot : null;
        while (!stoppingToken.IsCancellationRequested)
        {
            snapshot = next ?? await ChangedAsync(reader, snapshot, stoppingToken);
            var started = time.GetTimestamp();
            Publish(snapshot);
            var took = time.GetElapsedTime(started);
            // An analysis that takes the whole interval leaves no rest: then its own time is what bounds it.
            var rest = Interval - took;
            if (rest > TimeSpan.Zero) await Task.Delay(rest, time, stoppingToken);
            var interval = took * ListingShare;
            next = await ListedAsync(reader, snapshot, started, interval > ListingInterval ? interval : ListingInterval, stoppingToken);
        }
    }

    /// <summary>What came meanwhile, once no kind is being listed any more or the time is up; null where nothing came.</summary>
    private async Task<ClusterSnapshot?> ListedAsync(
        ChannelReader<ClusterSnapshot> reader, ClusterSnapshot snapshot, long since, TimeSpan interval, CancellationToken cancellation)
    {
        var newest = Read(reader);
        while (Lists(newest ?? snapshot) && await ComesAsync(reader, interval - time.GetElapsedTime(since), cancellation)) newest = Read(reader) ?? newest;
        return newest;
    }

    private static bool Lists(ClusterSnapshot snapshot) => snapshot.Sync.Any(kind => kind.State is SyncState.Waiting or SyncState.Listing);

    private static ClusterSnapshot? Read(ChannelReader<ClusterSnapshot> reader) => reader.TryRead(out var snapshot) ? snapshot : null;

    /// <summary>The next snapshot, or the same one when the clock has changed what it says.</summary>
    private async Task<ClusterSnapshot> ChangedAsync(ChannelReader<ClusterSnapshot> reader, ClusterSnapshot snapshot, CancellationToken cancellation)
    {
        var left = Ends(snapshot).Select(end => end - time.GetUtcNow()).Where(left => left > TimeSpan.Zero).DefaultIfEmpty(TimeSpan.MaxValue).Min();
        if (left == TimeSpan.MaxValue) await reader.WaitToReadAsync(cancellation);
        else await ComesAsync(reader, left < ClockInterval ? left + Grace : ClockInterval, cancellation);
        return Read(reader) ?? snapshot;
    }

    /// <summary>Whether a snapshot comes in that time.</summary>
    private async Task<bool> ComesAsync(ChannelReader<ClusterSnapshot> reader, TimeSpan within, CancellationToken cancellation)
    {
        if (within <= TimeSpan.Zero) return false;
        using var clock = new CancellationTokenSource(within, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, clock.Token);
        try
        {
            return await reader.WaitToReadAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static IEnumerable<DateTimeOffset> Ends(ClusterSnapshot snapshot) =>
        snapshot.ReferenceGrants.Select(grant => EndOf(grant.Meta.Annotation(Names.ExpiresAtAnnotation))).Concat(snapshot.Reviews.Select(review => review.ExpiresAt))
            .OfType<DateTimeOffset>();

    private static DateTimeOffset? EndOf(string? text) =>
        text is not null && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end) ? end : null;

    private void Publish(ClusterSnapshot snapshot)
    {
        var (now, started) = (time.GetUtcNow(), time.GetTimestamp());
        try
        {
            published.Publish(new LiveState(snapshot, analyse(snapshot, now), now));
            metrics?.Published(time.GetElapsedTime(started));
        }
#pragma warning disable CA1031 // One bad analysis must not end the feed for everyone.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logger.AnalysisFailed(snapshot.Revision, failure);
        }
    }
}
