using System.Net;
using System.Security.Cryptography.X509Certificates;
using KongGrantsUI.Demo.Cluster.Tls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KongGrantsUI.Tests.Demo.Cluster.Tls;

/// <summary>A small server behind the middleware. It answers with what was posted to it, or with "pong".</summary>
internal sealed class SniffingServer : IAsyncDisposable
{
    private readonly WebApplication web;

    private SniffingServer(WebApplication web, X509Certificate2 certificate) => (this.web, Certificate) = (web, certificate);

    public X509Certificate2 Certificate { get; }

    public int Port => new Uri(web.Urls.Single()).Port;

    public static async Task<SniffingServer> StartAsync(TimeProvider time, CancellationToken cancellation)
    {
        var certificate = DemoCertificate.Create(time.GetUtcNow());
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseTlsWhenSpoken(certificate, time)));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var web = builder.Build();
        web.Run(AnswerAsync);
        await web.StartAsync(cancellation);
        return new SniffingServer(web, certificate);
    }

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync();
        await web.DisposeAsync();
        Certificate.Dispose();
    }

    private static Task AnswerAsync(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) ? context.Request.Body.CopyToAsync(context.Response.Body) : context.Response.WriteAsync("pong");
}
