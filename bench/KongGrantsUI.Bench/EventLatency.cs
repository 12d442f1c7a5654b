using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Analysis;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Demo.Cluster.Seeding;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using Microsoft.Extensions.Logging.Abstractions;

namespace KongGrantsUI.Bench;

/// <summary>
/// How long an event takes, from its JSON to an analysed snapshot that holds it, at 500 events a second in the large
/// world. Run with <c>taskset -c 0 ... events [PAIRS]</c> for one core.
/// </summary>
internal static class EventLatency
{
    private const int EventsPerSecond = 500;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(int pairs)
    {
        using var stop = new CancellationTokenSource();
        var store = new SnapshotStore();
        foreach (var item in LargeAnalysis.Snapshot(pairs).Objects()) store.Post(new SnapshotChange.Put(item));
        var running = store.RunAsync(stop.Token);
        using var feed = new LiveFeed(store, new IncrementalAnalyser(AnalysisOptions.Default).Analyse, TimeProvider.System, NullLogger<LiveFeed>.Instance);
        await feed.StartAsync(stop.Token);
        var following = FollowAsync(feed, stop.Token);
        await PlayAsync(store, [.. new LargeWorld(pairs).Objects().Where(item => (string)item["kind"]! == "KongConsumer")]);
        await stop.CancelAsync();
        var (latencies, states) = await following;
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await feed.StopAsync(CancellationToken.None);
        Console.WriteLine(FormattableString.Invariant($"{store.Current.Objects().Count()} objects, {Environment.ProcessorCount} core(s), {latencies.Count / Length.TotalSeconds:0} events/s, {states / Length.TotalSeconds:0.0} states/s: median {latencies.Median:0} ms, p95 {latencies.Quantile(.95):0} ms, p99 {latencies.Quantile(.99):0} ms"));
    }

    // Each event's resourceVersion is the moment at which it was sent.
    private static async Task PlayAsync(SnapshotStore store, IReadOnlyList<JsonObject> objects)
    {
        var watch = Stopwatch.StartNew();
        for (var sent = 0; watch.Elapsed < WarmUp + Length;)
        {
            for (var due = (int)(watch.Elapsed.TotalSeconds * EventsPerSecond); sent < due; sent++) Send(store, objects[sent * 7 % objects.Count]);
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }
    }

    private static void Send(SnapshotStore store, JsonObject item)
    {
        item["metadata"]!["resourceVersion"] = Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture);
        using var document = JsonDocument.Parse(item.ToJsonString());
        store.Post(new SnapshotChange.Put(WireMapper.Map(document.RootElement).Object!));
    }

    private static async Task<(List<double> Latencies, int States)> FollowAsync(LiveFeed feed, CancellationToken cancellation)
    {
        var (latencies, states, reached, start) = (new List<double>(), 0, 0L, Stopwatch.GetTimestamp());
        using var subscription = feed.Subscribe();
        try
        {
            await foreach (var state in subscription.ReadAllAsync(cancellation))
            {
                var now = Stopwatch.GetTimestamp();
                var sent = state.Snapshot.Consumers.Select(item => long.TryParse(item.Meta.ResourceVersion, out var at) ? at : 0).Where(at => at > reached).ToArray();
                if (sent.Length > 0) reached = sent.Max();
                if (Stopwatch.GetElapsedTime(start, now) < WarmUp) continue;
                states++;
                latencies.AddRange(sent.Select(at => Stopwatch.GetElapsedTime(at, now).TotalMilliseconds));
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }

        return (latencies, states);
    }
}
