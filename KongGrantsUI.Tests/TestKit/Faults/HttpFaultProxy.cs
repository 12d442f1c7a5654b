using System.Buffers;
using System.Collections.Immutable;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace KongGrantsUI.Tests.TestKit.Faults;

/// <summary>Hands requests on to an API server, and its answers back line by line, with the faults that are on.</summary>
internal sealed class HttpFaultProxy : IAsyncDisposable
{
    private static readonly string[] NotHandedOn = ["Host", "Connection", "Transfer-Encoding", "Content-Length", "Accept-Encoding"];
    private readonly WebApplication app;
    private readonly HttpClient upstream;
    private ImmutableList<HttpFault> faults = [];
    private ImmutableHashSet<HttpContext> open = [];

    private HttpFaultProxy(WebApplication app, HttpClient upstream) => (this.app, this.upstream) = (app, upstream);

    public int Port => new Uri(app.Urls.First()).Port;

    /// <param name="upstream">Whose base address is the API server's; the proxy disposes it.</param>
    public static async Task<HttpFaultProxy> StartAsync(HttpClient upstream)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var proxy = new HttpFaultProxy(builder.Build(), upstream);
        proxy.app.Run(proxy.HandleAsync);
        await proxy.app.StartAsync();
        return proxy;
    }

    public void Begin(HttpFault fault)
    {
        ImmutableInterlocked.Update(ref faults, all => all.Add(fault));
        // A fault of answers meets those who ask: open watches end, so that they do.
        if (fault.Answers is null && fault.Asks is null && !fault.Relists) return;
        foreach (var context in open) Abort(context);
    }

    // A request may end by itself between the look at the list and this call.
    private static void Abort(HttpContext context)
    {
        try
        {
            context.Abort();
        }
        catch (ObjectDisposedException)
        {
        }
    }

    /// <summary>Ends a fault. What it left hanging hangs on.</summary>
    public void End(HttpFault fault) => ImmutableInterlocked.Update(ref faults, all => all.Remove(fault));

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
        upstream.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        ImmutableInterlocked.Update(ref open, all => all.Add(context));
        try
        {
            await ServeAsync(context, new Exchange(context));
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or OperationCanceledException or InvalidOperationException)
        {
            context.Abort();
        }
        finally
        {
            ImmutableInterlocked.Update(ref open, all => all.Remove(context));
        }
    }

    private async Task ServeAsync(HttpContext context, Exchange exchange)
    {
        if (faults.FirstOrDefault(fault => fault.Answers is not null && fault.Acts(exchange)) is { } answers)
        {
            await answers.Answers!(exchange);
            return;
        }

        if (exchange.IsWatch && faults.Any(fault => fault.Relists))
        {
            await exchange.RefuseAsync(410, "Expired");
            return;
        }

        var target = context.Request.Path + context.Request.QueryString.ToString();
        if (faults.FirstOrDefault(fault => fault.Asks is not null && fault.Acts(exchange)) is { } asks) target = asks.Asks!(exchange, target);
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(target, UriKind.Relative));
        if (context.Request.ContentLength > 0) request.Content = new StreamContent(context.Request.Body);
        foreach (var (name, value) in context.Request.Headers)
        {
            if (NotHandedOn.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)value)) request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)value);
        }

        using var response = await upstream.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, exchange.Gone);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        foreach (var (name, values) in response.Headers)
        {
            if (!NotHandedOn.Contains(name, StringComparer.OrdinalIgnoreCase)) context.Response.Headers[name] = values.ToArray();
        }

        context.Features.Get<IHttpResponseBodyFeature>()!.DisableBuffering();
        await context.Response.StartAsync(exchange.Gone);
        await HandOnAsync(exchange, PipeReader.Create(await response.Content.ReadAsStreamAsync(exchange.Gone)));
    }

    private async Task HandOnAsync(Exchange exchange, PipeReader body)
    {
        while (!exchange.Ended)
        {
            var read = await body.ReadAsync(exchange.Gone);
            var (buffer, used) = (read.Buffer, read.Buffer.Start);
            while (!exchange.Ended && !buffer.IsEmpty)
            {
                var end = exchange.IsWatch ? BuffersExtensions.PositionOf(in buffer, (byte)'\n') : null;
                if (exchange.IsWatch && end is null && !read.IsCompleted) break;
                var piece = end is { } line ? buffer.Slice(0, buffer.GetPosition(1, line)) : buffer;
                await HandOnAsync(exchange, piece.ToArray());
                buffer = buffer.Slice(piece.End);
                used = piece.End;
            }

            body.AdvanceTo(used, read.Buffer.End);
            if (read.IsCompleted) break;
        }
    }

    private Task HandOnAsync(Exchange exchange, ReadOnlyMemory<byte> piece) =>
        faults.FirstOrDefault(fault => fault.Hands is not null && fault.Acts(exchange)) is { } fault ? fault.Hands!(exchange, piece) : exchange.WriteAsync(piece);
}
