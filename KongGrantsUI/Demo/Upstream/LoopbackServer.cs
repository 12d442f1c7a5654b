using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KongGrantsUI.Demo.Upstream;

/// <summary>
/// A bare web server on 127.0.0.1 that reads no configuration of its host: neither environment variables nor
/// settings files can move it to another address.
/// </summary>
public static class LoopbackServer
{
    /// <summary>Builds the server; nothing listens before it is started.</summary>
    /// <param name="port">TCP port; 0 takes a free one.</param>
    public static WebApplication Build(int port, ILoggerFactory loggers, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddLogging();
        builder.Services.Replace(ServiceDescriptor.Singleton(loggers));
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, SilentLifetime>());
        configure?.Invoke(builder.Services);
        return builder.Build();
    }

    /// <summary>Starts it and tells where it listens.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<Uri> StartAsync(WebApplication app, CancellationToken cancellation)
    {
        await app.StartAsync(cancellation);
        return new Uri(app.Urls.Single());
    }
}
