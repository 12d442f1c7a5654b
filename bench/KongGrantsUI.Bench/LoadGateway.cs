using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Credentials;
using KongGrantsUI.TestConsole.Guarding;
using KongGrantsUI.TestConsole.Running;
using KongGrantsUI.TestConsole.Sending;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace KongGrantsUI.Bench;

/// <summary>A server that answers with a limit, and a console's runner that may call it without bounds.</summary>
internal sealed class LoadGateway : ICredentialReader, IGatewayAddresses, INameResolver, IAsyncDisposable
{
    private readonly WebApplication app;

    private LoadGateway(WebApplication app)
    {
        this.app = app;
        var options = Options.Create(new TestConsoleOptions { CallsPerSecond = 100_000, ConcurrentCalls = 100_000, ConcurrentCallsPerUser = 100_000 });
        var sender = new CurlSender(new TargetGuard(options, this, this), new CallQuota(options, TimeProvider.System), TimeProvider.System, NullLogger<CurlSender>.Instance);
        Runner = new CallRunner(sender, this);
    }

    public CallRunner Runner { get; }

    public string Address => new Uri(app.Urls.Single()).Authority;

    public IReadOnlyList<string> Current => [Address];

    public static async Task<LoadGateway> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.Headers["X-RateLimit-Limit-Minute"] = "10";
            context.Response.Headers["X-RateLimit-Remaining-Minute"] = "9";
            return context.Response.WriteAsync("ok");
        });
        await app.StartAsync();
        return new LoadGateway(app);
    }

    public Task<CredentialRead> ReadAsync(UserIdentity user, NamespacedName secret, CancellationToken cancellation) =>
        throw new NotSupportedException("No credential is picked here.");

    public Task<IReadOnlyList<System.Net.IPAddress>> ResolveAsync(string host, CancellationToken cancellation) =>
        throw new NotSupportedException("The address is a number.");

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
