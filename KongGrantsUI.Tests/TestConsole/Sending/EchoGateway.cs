using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KongGrantsUI.Tests.TestConsole.Sending;

/// <summary>A real server on a free port that keeps what it was sent, and misbehaves where asked to.</summary>
internal sealed class EchoGateway : IAsyncDisposable
{
    private readonly WebApplication app;

    private EchoGateway(WebApplication app) => this.app = app;

    public ConcurrentQueue<SeenRequest> Seen { get; } = new();

    public int Port { get; private set; }

    public string Address => $"127.0.0.1:{Port}";

    public static async Task<EchoGateway> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var gateway = new EchoGateway(builder.Build());
        gateway.app.Run(gateway.AnswerAsync);
        await gateway.app.StartAsync(TestContext.Current.CancellationToken);
        gateway.Port = new Uri(gateway.app.Urls.Single()).Port;
        return gateway;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        Seen.Enqueue(new SeenRequest(context.Request.Method, target, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body));
        await (context.Request.Path.Value switch
        {
            "/limited" => Limited(context),
            "/slow" => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted),
            "/huge" => HugeAsync(context),
            "/binary" => BinaryAsync(context),
            "/reset" => Abort(context),
            "/redirect" => Redirect(context, "/target"),
            "/away" => Redirect(context, "http://169.254.169.254/latest"),
            "/loop" => Redirect(context, "/loop"),
            "/missing" => Write(context, 404, "no"),
            "/repeated" => Repeated(context),
            "/json" => Typed(context, "application/json", "{\"b\":[1,2,{\"c\":null}],\"a\":\"é\"}"),
            "/lines" => Write(context, 200, string.Concat(Enumerable.Range(1, 25).Select(number => $"line {number} of 25\n"))),
            "/xml" => Typed(context, "text/xml; charset=utf-8", "<a>\r\n<b/>\r\n</a>"),
            "/gzip" => Gzip(context, broken: false),
            "/broken-gzip" => Gzip(context, broken: true),
            "/empty" => Write(context, 200, ""),
            "/blank" => Write(context, 200, "\n\n\n"),
            "/gone" => Write(context, 410, "gone\n"),
            "/failed" => Write(context, 503, "failed\n"),
            "/teapot" => Write(context, 418, "short and stout"),
            "/none" => Status(context, 204),
            "/same" => Status(context, 304),
            _ => Write(context, 200, "ok\n"),
        });
    }

    private static async Task Gzip(HttpContext context, bool broken)
    {
        context.Response.Headers.ContentEncoding = "gzip";
        await using var stream = broken ? context.Response.Body : new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await stream.WriteAsync("unpacked\n"u8.ToArray(), context.RequestAborted);
    }

    private static Task Limited(HttpContext context)
    {
        context.Response.Headers["X-RateLimit-Limit-Minute"] = "10";
        context.Response.Headers["X-RateLimit-Remaining-Minute"] = "9";
        context.Response.Headers["x-oDD-Case"] = "<script>alert(1)</script>";
        return Write(context, 200, "");
    }

    private static Task Repeated(HttpContext context)
    {
        context.Response.Headers["X-Multi"] = new[] { "one", "two", "one" };
        context.Response.Headers.Append("Set-Cookie", "a=1; Path=/");
        context.Response.Headers.Append("Set-Cookie", "b=2, c=3");
        return Write(context, 200, "many\n");
    }

    private static Task Typed(HttpContext context, string type, string body)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task HugeAsync(HttpContext context)
    {
        var block = new byte[64 * 1024];
        Array.Fill(block, (byte)'a');
        for (var count = 0; count < 64 && !context.RequestAborted.IsCancellationRequested; count++) await context.Response.Body.WriteAsync(block, context.RequestAborted);
    }

    private static Task BinaryAsync(HttpContext context)
    {
        context.Response.ContentType = "image/png";
        return context.Response.Body.WriteAsync(new byte[] { 0x89, 0x50, 0, 1 }).AsTask();
    }

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static Task Redirect(HttpContext context, string location)
    {
        context.Response.Headers.Location = location;
        return Write(context, 302, "");
    }

    private static Task Write(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    }
}
