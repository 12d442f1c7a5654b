using System.Collections.Concurrent;
using k8s;
using KongGrantsUI.Demo.Upstream;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace KongGrantsUI.Tests.Demo.Gateway;

/// <summary>An API server that gives prepared answers over real HTTP, and remembers what it was asked.</summary>
internal sealed class FakeApiServer : IAsyncDisposable
{
    private readonly WebApplication app = LoopbackServer.Build(0, NullLoggerFactory.Instance);

    /// <summary>Method, target, content type, bearer token and body of each request.</summary>
    public ConcurrentQueue<(string Method, string Target, string? ContentType, string? Token, string Body)> Asked { get; } = new();

    public int Status { get; set; } = 200;

    public string Answer { get; set; } = "{}";

    public IKubernetes Client { get; private set; } = default!;

    public static async Task<FakeApiServer> StartAsync()
    {
        var server = new FakeApiServer();
        server.app.Run(server.HandleAsync);
        var address = await LoopbackServer.StartAsync(server.app, TestContext.Current.CancellationToken);
        server.Client = new Kubernetes(new KubernetesClientConfiguration { Host = address.ToString(), AccessToken = "controller-token" });
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        Asked.Enqueue((http.Request.Method, http.Request.Path + http.Request.QueryString, http.Request.ContentType, http.Request.Headers.Authorization, body));
        http.Response.StatusCode = Status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(Answer);
    }
}
