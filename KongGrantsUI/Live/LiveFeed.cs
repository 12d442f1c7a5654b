using System.Globalization;
using System.Threading.Channels;
using KongGrantsUI.Analysis;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Model;

namespace KongGrantsUI.Live;

/// <summary>
/// Analyses each snapshot and publishes both together: the first change at once, then at most every 50 ms. While something in
/// the snapshot ends at a set time, it is analysed anew at that moment, and every minute until then, because some findings say
/// how soon it ends. Until every kind has been listed for the first time it publishes once a second only: analysing every list
/// that comes in would hold up the next. An analysis that fails leaves the last state.
/// </summary>
public sealed class LiveFeed(
    ISnapshotSource source,
    Func<ClusterSnapshot, DateTimeOffset, ClusterAnalysis> analyse,
    TimeProvider time,
    ILogger<LiveFeed> logger,
    LiveMetrics? metrics = null) : BackgroundService, ILiveFeed
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ListingInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);
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
        var snapshot = subscription.Initial;
        if (snapshot.Revision > 0) await PublishAsync(snapshot, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await ChangedAsync(subscription.Reader, snapshot, stoppingToken)) subscription.Reader.TryRead(out snapshot!);
            await PublishAsync(snapshot, stoppingToken);
        }
    }

    // An analysis that takes the whole interval leaves no rest: then its own time is what bounds it.
    private async Task PublishAsync(ClusterSnapshot snapshot, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        Publish(snapshot);
        var rest = Interval - time.GetElapsedTime(started);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, time, cancellation);
        while (Lists(source.Current) && time.GetElapsedTime(started) < ListingInterval) await Task.Delay(Glance, time, cancellation);
    }

    private static bool Lists(ClusterSnapshot snapshot) => snapshot.Sync.Any(kind => kind.State is SyncState.Waiting or SyncState.Listing);

    private async Task<bool> ChangedAsync(ChannelReader<ClusterSnapshot> reader, ClusterSnapshot snapshot, CancellationToken cancellation)
    {
        var left = Ends(snapshot).Select(end => end - time.GetUtcNow()).Where(left => left > TimeSpan.Zero).DefaultIfEmpty(TimeSpan.MaxValue).Min();
        if (left == TimeSpan.MaxValue) return await reader.WaitToReadAsync(cancellation);
        using var clock = new CancellationTokenSource(left < ClockInterval ? left + Glance : ClockInterval, time);
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
