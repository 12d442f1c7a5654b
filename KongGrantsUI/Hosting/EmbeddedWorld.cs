using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Demo.Cluster;
using KongGrantsUI.Demo.Cluster.Access;
using KongGrantsUI.Demo.Cluster.Seeding;

namespace KongGrantsUI.Hosting;

/// <summary>The embedded cluster beside the app. The app meets it as an address and a token.</summary>
public sealed class EmbeddedWorld : IAsyncDisposable
{
    private readonly DemoOptions options;
    private readonly EmbeddedCluster cluster;
    private readonly EmbeddedGateway gateway;

    private EmbeddedWorld(DemoOptions options, EmbeddedCluster cluster, EmbeddedGateway gateway)
    {
        this.options = options;
        this.cluster = cluster;
        this.gateway = gateway;
    }

    /// <summary>The Kubernetes API's address.</summary>
    public Uri Api => cluster.Cluster.Address;

    /// <summary>The gateway's address.</summary>
    public Uri Gateway => gateway.Address;

    /// <summary>What to tell the person who started it.</summary>
    public IEnumerable<string> Lines =>
    [
        $"Kubernetes API  {Api}",
        $"Gateway         {Gateway}",
        $"kubectl         export KUBECONFIG='{options.Kubeconfig}'   # contexts kim, luka, admin",
    ];

    /// <exception cref="StartException">A port is taken.</exception>
    public static async Task<EmbeddedWorld> StartAsync(IServiceProvider services, DemoOptions options)
    {
        var cluster = await StartClusterAsync(services, options);
        services.GetRequiredService<EmbeddedEndpoint>().Announce(options.Through ?? cluster.Cluster.Address, cluster.Users.TokenOf(DemoUsers.App));
        var gateway = await StartGatewayAsync(services, options, cluster);
        services.GetRequiredService<EmbeddedConsole>().Announce(gateway.Address);
        services.GetRequiredService<EmbeddedRunningConfig>().Announce(gateway.AdminAddress);
        return new EmbeddedWorld(options, cluster, gateway);
    }

    /// <summary>Points kubectl here. Only an app that runs may do so: one that could not start leaves the file to the one that did.</summary>
    /// <exception cref="StartException">The file can't be written.</exception>
    public void WriteKubeconfig()
    {
        try
        {
            cluster.WriteKubeconfig(options.Kubeconfig);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The kubeconfig can't be written: {error.Message} Set Demo:Kubeconfig to a path that can be.", error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await gateway.DisposeAsync();
        await cluster.DisposeAsync();
    }

    private static async Task<EmbeddedGateway> StartGatewayAsync(IServiceProvider services, DemoOptions options, EmbeddedCluster cluster)
    {
        try
        {
            return await EmbeddedGateway.StartAsync(services, cluster, options.GatewayPort);
        }
        catch (IOException error)
        {
            await cluster.DisposeAsync();
            throw new StartException($"The gateway can't listen: {error.Message} Set Demo:GatewayPort to a free port (0 takes one).", error);
        }
    }

    private static async Task<EmbeddedCluster> StartClusterAsync(IServiceProvider services, DemoOptions options)
    {
        try
        {
            return await EmbeddedCluster.StartAsync(
                new DemoClusterOptions { Port = options.ApiPort, Scenario = options.Scenario },
                services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILoggerFactory>(), CancellationToken.None);
        }
        catch (IOException error)
        {
            throw new StartException($"The Kubernetes API can't listen: {error.Message} Set Demo:ApiPort to a free port (0 takes one).", error);
        }
    }
}
