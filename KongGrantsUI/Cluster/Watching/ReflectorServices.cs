using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Snapshots;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>What all reflectors share.</summary>
/// <param name="Random">Must be safe for many threads: <see cref="Random.Shared"/>, or a test's own.</param>
public sealed record ReflectorServices(
    ClusterConnection Connection, ClusterProbe Probe, IChangeSink Sink, TimeProvider Time, Random Random)
{
    public ReflectorOptions Options { get; init; } = ReflectorOptions.Default;

    /// <summary>Where to look for kinds that may not be listed in the whole cluster.</summary>
    public INamespaceScope Scope { get; init; } = new NoNamespaces();

    /// <summary>Null: nothing is counted.</summary>
    public WatchMetrics? Metrics { get; init; }
}
