using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace KongGrantsUI.Tests.TestKit.ApiServer;

/// <summary>Answers each request over TLS with the name in the client's certificate.</summary>
internal sealed class TlsApiServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private TlsApiServer(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public static async Task<TlsApiServer> StartAsync(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = certificate;
            https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
            https.AllowAnyClientCertificate();
        })));
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync(context.Connection.ClientCertificate?.Subject ?? "nobody"));
        await app.StartAsync();
        return new TlsApiServer(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
