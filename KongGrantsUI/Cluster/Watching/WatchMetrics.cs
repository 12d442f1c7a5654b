using System.Diagnostics.Metrics;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>The watch in numbers, in the meter <see cref="MeterName"/>: docs/operations.md lists them.</summary>
public sealed class WatchMetrics
{
    public const string MeterName = "KongGrantsUI";

    private readonly ISnapshotSource source;
    private readonly TimeProvider time;
    private readonly Counter<long> events;
    private readonly Counter<long> lists;
    private readonly Counter<long> failures;

    public WatchMetrics(IMeterFactory factory, ISnapshotSource source, TimeProvider time)
    {
        (this.source, this.time) = (source, time);
        var meter = factory.Create(MeterName);
        events = meter.CreateCounter<long>("konggrants.watch.events", "{event}", "Events that watches brought, bookmarks included");
        lists = meter.CreateCounter<long>("konggrants.watch.lists", "{list}", "Whole lists read: the first, and each time a watch could not go on");
        failures = meter.CreateCounter<long>("konggrants.watch.failures", "{failure}", "Attempts that failed, whatever the reason");
        meter.CreateObservableGauge("konggrants.watch.staleness", Staleness, "s", "How long a kind has not been live; 0 while it is");
        meter.CreateObservableGauge("konggrants.watch.unread", Unread, "{object}", "Objects that could not be read, by kind");
    }

    public void Event(GroupKind kind, string type) => events.Add(1, Tag(kind), new("type", type));

    public void Listed(GroupKind kind) => lists.Add(1, Tag(kind));

    public void Failed(GroupKind kind) => failures.Add(1, Tag(kind));

    private IEnumerable<Measurement<double>> Staleness()
    {
        var now = time.GetUtcNow();
        return source.Current.Sync.Select(kind => new Measurement<double>(
            kind.State == SyncState.Live ? 0 : (now - kind.Since).TotalSeconds, Tag(kind.Kind), new KeyValuePair<string, object?>("state", kind.State.ToString())));
    }

    private IEnumerable<Measurement<int>> Unread() =>
        source.Current.Unread.GroupBy(item => item.Key.Kind).Select(group => new Measurement<int>(group.Count(), Tag(group.Key)));

    private static KeyValuePair<string, object?> Tag(GroupKind kind) => new("kind", kind.ToString());
}
