using System.Diagnostics.Metrics;
using KongGrantsUI.Cluster.Watching;

namespace KongGrantsUI.Live;

/// <summary>How long a snapshot's analysis takes, in the same meter as the watch.</summary>
public sealed class LiveMetrics(IMeterFactory factory)
{
    private readonly Histogram<double> duration =
        factory.Create(WatchMetrics.MeterName).CreateHistogram<double>("konggrants.snapshot.duration", "s", "From a snapshot to its analysis, published");

    public void Published(TimeSpan took) => duration.Record(took.TotalSeconds);
}
