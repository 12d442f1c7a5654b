using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using KongGrantsUI.Cluster.Connection;
using k8s;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KongGrantsUI.Tests.TestKit.ApiServer;

/// <summary>
/// An API server that answers each request with the next step of a script, and holds it while there is none. Discovery,
/// and the refusal of a list or watch of what discovery does not name, need no step and are not seen.
/// </summary>
internal sealed partial class ScriptedApiServer : IAsyncDisposable
{
    private const string CoreGroup = "/api/v1";
    private readonly Channel<Func<HttpContext, Task>> script = Channel.CreateUnbounded<Func<HttpContext, Task>>();
    private readonly Channel<SeenRequest> seen = Channel.CreateUnbounded<SeenRequest>();
    private readonly WebApplication app;
    private int discoveries;

    private ScriptedApiServer(WebApplication app) => this.app = app;

    /// <summary>Plurals that discovery names.</summary>
    public ConcurrentBag<string> Served { get; } = ["services", "secrets"];

    /// <summary>Plurals that discovery names in other groups, by path, such as <c>/apis/gateway.networking.k8s.io/v1</c>.</summary>
    public ConcurrentDictionary<string, string[]> ServedIn { get; } = new();

    /// <summary>How a list or watch of what discovery does not name is refused; an account without rights to it is told 403.</summary>
    public int Refusal { get; set; } = StatusCodes.Status404NotFound;

    /// <summary>How often discovery was asked.</summary>
    public int Discoveries => discoveries;

    /// <summary>Where it listens.</summary>
    public string Address => app.Urls.First();

    public static async Task<ScriptedApiServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new ScriptedApiServer(builder.Build());
        server.app.Run(server.HandleAsync);
        await server.app.StartAsync();
        return server;
    }

    public ClusterConnection Connect(TimeProvider time) =>
        new(_ => Task.FromResult(new KubernetesClientConfiguration { Host = app.Urls.First(), AccessToken = "app-token" }), time);

    public void Answer(string json, int status = 200, Action<HttpResponse>? headers = null) => script.Writer.TryWrite(async context =>
    {
        context.Response.StatusCode = status;
        headers?.Invoke(context.Response);
        await context.Response.WriteAsync(json, context.RequestAborted);
    });

    /// <summary>Sends these bytes as they are, without an end of line, and leaves the watch open or ends it.</summary>
    public void Raw(bool end, string text) => script.Writer.TryWrite(async context =>
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        if (!end) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
    });

    /// <summary>Sends the lines, and leaves the watch open until the client goes, or ends it.</summary>
    public void Watch(bool end, params string[] lines) => script.Writer.TryWrite(async context =>
    {
        await context.Response.Body.FlushAsync(context.RequestAborted);
        foreach (var line in lines)
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        if (!end) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
    });

    public Task<SeenRequest> NextRequestAsync() =>
        seen.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10));

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path == CoreGroup || path.Split('/') is ["", "apis", _, _])
        {
            Interlocked.Increment(ref discoveries);
            await DiscoverAsync(context.Response, NamedIn(path));
            return;
        }

        if (HttpMethods.IsGet(context.Request.Method) && Collection().Match(path) is { Success: true } list && !NamedIn(list.Groups["group"].Value).Contains(list.Groups["plural"].Value))
        {
            context.Response.StatusCode = Refusal;
            await context.Response.WriteAsync("""{"message":"the server refuses what it does not serve"}""", context.RequestAborted);
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        seen.Writer.TryWrite(new SeenRequest(context.Request.Method, context.Request.Path + context.Request.QueryString, headers, body));
        try
        {
            await (await script.Reader.ReadAsync(context.RequestAborted))(context);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    private IEnumerable<string> NamedIn(string group) => group == CoreGroup ? Served : ServedIn.GetValueOrDefault(group) ?? [];

    [GeneratedRegex("^(?<group>/api/v1|/apis/[^/]+/[^/]+)(/namespaces/[^/]+)?/(?<plural>[^/]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Collection();

    private static async Task DiscoverAsync(HttpResponse response, IEnumerable<string> plurals)
    {
        var names = string.Join(",", plurals.Select(name => $$"""{"name":"{{name}}"}"""));
        await response.WriteAsync($$"""{"resources":[{{names}}]}""");
    }
}
