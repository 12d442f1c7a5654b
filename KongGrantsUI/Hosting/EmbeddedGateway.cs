using k8s;
using KongGrantsUI.Demo.Cluster.Access;
using KongGrantsUI.Demo.Cluster.Seeding;
using KongGrantsUI.Demo.Gateway;
using KongGrantsUI.Demo.Gateway.Controller;
using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Demo.Gateway.Forwarding;
using KongGrantsUI.Demo.Upstream;
using KongGrantsUI.Live;

namespace KongGrantsUI.Hosting;

/// <summary>The gateway with its controller account, its credentials and its upstream.</summary>
internal sealed class EmbeddedGateway : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> parts = new();
    private readonly List<BackgroundService> workers = [];
    private EmbeddedGatewayReports? reports;

    private EmbeddedGateway()
    {
    }

    public Uri Address { get; private set; } = null!;

    public Uri AdminAddress { get; private set; } = null!;

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<EmbeddedGateway> StartAsync(IServiceProvider services, EmbeddedCluster cluster, int port)
    {
        var embedded = new EmbeddedGateway();
        try
        {
            await embedded.RunAsync(services, cluster, port);
            return embedded;
        }
        catch
        {
            await embedded.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        reports?.Dispose();
        foreach (var worker in workers) await worker.StopAsync(CancellationToken.None);
        while (parts.TryPop(out var part)) await part.DisposeAsync();
    }

    private async Task RunAsync(IServiceProvider services, EmbeddedCluster cluster, int port)
    {
        var (feed, time, loggers) = (services.GetRequiredService<ILiveFeed>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILoggerFactory>());
        var client = new Kubernetes(new KubernetesClientConfiguration
        {
            Host = cluster.Cluster.Address.ToString(), AccessToken = cluster.Users.TokenOf(DemoUsers.Controller),
        });
        var credentials = new ClusterCredentials(client, time, loggers.CreateLogger<ClusterCredentials>());
        var upstream = Keep(await DemoUpstream.StartAsync(time, loggers, CancellationToken.None));
        var resolver = new DemoUpstreamResolver(feed, upstream.Address);
        var gateway = Keep(await DemoGateway.StartAsync(new DemoGatewayOptions { Port = port }, feed, credentials, resolver, time, loggers, CancellationToken.None));
        (Address, AdminAddress) = (gateway.Address, gateway.AdminAddress);
        reports = new EmbeddedGatewayReports(gateway, services.GetRequiredService<GatewayFeed>(), gateway.Address, time);
        await WorkAsync(credentials);
        await WorkAsync(new ControllerWriter(
            gateway, new KubernetesControllerApi(client), new ControllerOptions(), time, loggers.CreateLogger<ControllerWriter>()));
    }

    private T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        parts.Push(part);
        return part;
    }

    private Task WorkAsync(BackgroundService worker)
    {
        workers.Add(worker);
        return worker.StartAsync(CancellationToken.None);
    }
}
