using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Wire;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>Runs the store and a reflector for each kind, whether or not there is a cluster yet.</summary>
public sealed class ClusterWatcher(SnapshotStore store, ReflectorServices services, ILogger<ClusterWatcher> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(ResourceKind.All
            .Select(resource => new Reflector(resource, services, logger).RunAsync(stoppingToken))
            .Prepend(store.RunAsync(stoppingToken)));
}
