using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Wire;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>Runs the store and a reflector for each kind, whether or not there is a cluster yet.</summary>
public sealed class ClusterWatcher(SnapshotStore store, ReflectorServices services, ILogger<ClusterWatcher> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(ResourceKind.All
                .Select(resource => new Reflector(resource, services, logger).RunAsync(stoppingToken))
                .Prepend(store.RunAsync(stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host that failed to start would log the end of its watches as a crash.
        }
    }
}
