using System.Net;
using System.Security.Cryptography.X509Certificates;
using KongGrantsUI.TestConsole.Sending;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KongGrantsUI.Tests.TestConsole.Sending;

/// <summary>A gateway behind TLS, with a certificate that nobody vouches for.</summary>
public sealed class TlsTests : IAsyncLifetime
{
    private readonly X509Certificate2 certificate = Certificates.SelfSigned();
    private WebApplication app = null!;

    private string Address => $"127.0.0.1:{new Uri(app.Urls.Single()).Port}";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        app = builder.Build();
        app.Run(context => context.Response.WriteAsync("over TLS"));
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
    }

    [Fact(Timeout = 30_000)]
    public async Task Send_UntrustedCertificate_IsRefusedAndSaysHowToGoOn()
    {
        var (lines, result) = await Senders.SendAsync(Address, $"curl -sSv https://{Address}/", TestContext.Current.CancellationToken);

        Assert.Equal(0, result.Status);
        Assert.Contains("Add -k", result.Error, StringComparison.Ordinal);
        Assert.Contains(lines, line => line is { Kind: LineKind.Failure } && line.Text.StartsWith("curl: (60)", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Kind == LineKind.Sent);
    }

    [Fact(Timeout = 30_000)]
    public async Task Send_Insecure_GoesOnAndNamesTheProblem()
    {
        var (lines, result) = await Senders.SendAsync(Address, $"curl -skv https://{Address}/", TestContext.Current.CancellationToken);

        Assert.Equal("over TLS", result.BodyText);
        Assert.Contains(lines, line => line.Text == "* Server certificate: CN=somebody");
        Assert.Contains(lines, line => line.Text.EndsWith("continuing anyway.", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Text == "> GET / HTTP/2");
    }
}
