namespace KongGrantsUI.Demo.Upstream;

/// <summary>An httpbin-like service on a free loopback port: what every Service of the demo leads to.</summary>
public sealed class DemoUpstream : IAsyncDisposable
{
    private readonly WebApplication app;

    private DemoUpstream(WebApplication app, Uri address)
    {
        this.app = app;
        Address = address;
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123</c>.</summary>
    public Uri Address { get; }

    /// <summary>Starts it on a free port.</summary>
    public static async Task<DemoUpstream> StartAsync(TimeProvider time, ILoggerFactory loggers, CancellationToken cancellation)
    {
        var app = LoopbackServer.Build(0, loggers);
        try
        {
            app.Run(new UpstreamEndpoints(time).HandleAsync);
            return new DemoUpstream(app, await LoopbackServer.StartAsync(app, cancellation));
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
