using KongGrantsUI.Demo.Gateway.Admin;
using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Demo.Gateway.Forwarding;
using KongGrantsUI.Demo.Gateway.Limiting;
using KongGrantsUI.Demo.Gateway.Pipeline;
using KongGrantsUI.Demo.Gateway.Plugins;
using KongGrantsUI.Demo.Upstream;
using KongGrantsUI.Live;
using Yarp.ReverseProxy.Forwarder;

namespace KongGrantsUI.Demo.Gateway;

/// <summary>
/// A data plane on 127.0.0.1 that does what Kong would do with the analysed cluster. Before the first good configuration
/// every request is 404.
/// </summary>
public sealed class DemoGateway : IGatewayStatusFeed, IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly WebApplication admin;
    private readonly ConfigCell cell;
    private readonly UpstreamForwarder forwarder;
    private readonly CancellationTokenSource stop = new();
    private readonly Task following;

    private DemoGateway((WebApplication Web, Uri Address) app, (WebApplication Web, Uri Address) admin, ConfigCell cell, UpstreamForwarder forwarder, ConfigFollower follower)
    {
        (this.app, this.admin) = (app.Web, admin.Web);
        this.cell = cell;
        this.forwarder = forwarder;
        (Address, AdminAddress) = (app.Address, admin.Address);
        following = follower.RunAsync(stop.Token);
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:8000</c>.</summary>
    public Uri Address { get; }

    /// <summary>Where its Admin API listens.</summary>
    public Uri AdminAddress { get; }

    public GatewayReport Report => cell.Report;

    public GatewayStatus Status => cell.Report.Status;

    public IDisposable OnChange(Action changed) => cell.OnChange(changed);

    /// <summary>Starts it. What the feed holds at that moment is applied before this returns.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<DemoGateway> StartAsync(
        DemoGatewayOptions options,
        ILiveFeed feed,
        ICredentialStore credentials,
        IUpstreamResolver resolver,
        TimeProvider time,
        ILoggerFactory loggers,
        CancellationToken cancellation)
    {
        var logger = loggers.CreateLogger<DemoGateway>();
        var handlers = PluginSet.Standard(new RateCounters(time));
        var cell = new ConfigCell(new GatewayConfigBuilder(new PluginLoader(handlers), options.Analysis), time);
        var app = LoopbackServer.Build(options.Port, loggers, services => services.AddHttpForwarder());
        var admin = LoopbackServer.Build(options.AdminPort, loggers);
        var forwarder = new UpstreamForwarder(app.Services.GetRequiredService<IHttpForwarder>(), time);
        try
        {
            app.Run(new GatewayPipeline(cell, new PluginRunner(handlers), resolver, forwarder, new GatewayClock(time, logger)).HandleAsync);
            var address = await LoopbackServer.StartAsync(app, cancellation);
            admin.Run(new AdminApi(cell).HandleAsync);
            var adminAddress = await LoopbackServer.StartAsync(admin, cancellation);
            return new DemoGateway((app, address), (admin, adminAddress), cell, forwarder, new ConfigFollower(feed, credentials, cell, logger));
        }
        catch
        {
            forwarder.Dispose();
            await admin.DisposeAsync();
            await app.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await admin.DisposeAsync();
        await app.DisposeAsync();
        forwarder.Dispose();
        stop.Dispose();
    }
}
