using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Watching;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace KongGrantsUI.Cli;

/// <summary>Reads a live cluster once, with the rights of the kubeconfig's user. Secrets come as metadata only.</summary>
internal static class LiveCluster
{
    /// <exception cref="CliException">The cluster does not answer, or refuses the credentials.</exception>
    public static async Task<ClusterSnapshot> ReadAsync(string kubeconfig, string context, TimeProvider time, CancellationToken cancellation)
    {
        var options = new ClusterOptions { Mode = ClusterMode.Kubeconfig, Kubeconfig = kubeconfig, Context = context };
        using var connection = new ClusterConnection(new ConfigurationSource(Options.Create(options), new EmbeddedEndpoint()).LoadAsync, time);
        var probe = new ClusterProbe(connection, time);
        var (objects, sync) = (new List<ClusterObject>(), new List<KindSync>());
        foreach (var resource in ResourceKind.All)
        {
            var state = await ReadAsync(resource, connection, probe, time, objects, cancellation);
            sync.Add(new KindSync(resource.Kind, state, time.GetUtcNow()));
        }

        return ClusterSnapshot.Of(objects) with { Sync = sync.ToEquatableList() };
    }

    private static async Task<SyncState> ReadAsync(
        ResourceKind resource, ClusterConnection connection, ClusterProbe probe, TimeProvider time, List<ClusterObject> objects, CancellationToken cancellation)
    {
        try
        {
            if (await probe.ServedVersionAsync(resource, cancellation) is not { } version) return SyncState.NotServed;
            var reader = new ListReader(new ResourceClient(connection, resource, time), resource.Kind, new ReflectorOptions(), time, NullLogger.Instance);
            objects.AddRange((await reader.ReadAsync(version, cached: false, cancellation)).Objects);
            return SyncState.Live;
        }
        catch (ApiException refusal) when (refusal.Code == System.Net.HttpStatusCode.Forbidden)
        {
            return SyncState.Forbidden;
        }
        catch (Exception error) when (error is HttpRequestException or ApiException)
        {
            throw new CliException(ClusterTroubles.Of(error, connection.Known).English);
        }
    }
}
