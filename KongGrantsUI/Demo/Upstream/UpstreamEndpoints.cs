using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;

namespace KongGrantsUI.Demo.Upstream;

/// <summary>
/// The part of httpbin's API that demos use: <c>/status/{code}</c>, <c>/get</c>, <c>/headers</c>, <c>/anything/*</c>,
/// <c>/delay/{seconds}</c> (at most 10) and <c>/response-headers</c>. Anything else is 404.
/// </summary>
internal sealed class UpstreamEndpoints(TimeProvider time)
{
    private const double LongestDelay = 10;

    public Task HandleAsync(HttpContext http)
    {
        http.Response.Headers.Server = "httpbin";
        var parts = http.Request.Path.Value!.Split('/', 3);
        var rest = parts.Length > 2 ? parts[2] : "";
        return parts[1] switch
        {
            "" or "index.html" => PlainAsync(http, 200, "An httpbin-like service.\n"),
            "status" => StatusAsync(http, rest),
            "get" when !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) => NotAllowedAsync(http),
            "get" => JsonAsync(http, UpstreamReply.Get(http.Request, Target(http))),
            "headers" => JsonAsync(http, new JsonObject { ["headers"] = UpstreamReply.Headers(http.Request) }),
            "anything" => AnythingAsync(http),
            "delay" => DelayAsync(http, rest),
            "response-headers" => ResponseHeadersAsync(http),
            _ => PlainAsync(http, 404, "Not Found\n"),
        };
    }

    private static string Target(HttpContext http) => http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static Task StatusAsync(HttpContext http, string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code is < 200 or > 599)
            return PlainAsync(http, 400, "Invalid status code\n");
        http.Response.StatusCode = code;
        return Task.CompletedTask;
    }

    private static async Task AnythingAsync(HttpContext http) =>
        await JsonAsync(http, await UpstreamReply.AnythingAsync(http.Request, Target(http), http.RequestAborted));

    private async Task DelayAsync(HttpContext http, string text)
    {
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            await PlainAsync(http, 400, "Invalid delay\n");
            return;
        }

        await Task.Delay(TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay)), time, http.RequestAborted);
        await AnythingAsync(http);
    }

    private static Task ResponseHeadersAsync(HttpContext http)
    {
        var shown = new JsonObject();
        foreach (var (name, values) in http.Request.Query)
        {
            if (!UpstreamReply.IsSafeHeader(name, values)) return PlainAsync(http, 400, "Invalid header\n");
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) http.Response.Headers[name] = values;
            shown[name] = UpstreamReply.Value(values);
        }

        return JsonAsync(http, shown);
    }

    private static Task NotAllowedAsync(HttpContext http)
    {
        http.Response.Headers.Allow = "GET, HEAD, OPTIONS";
        return PlainAsync(http, 405, "Method Not Allowed\n");
    }

    private static Task JsonAsync(HttpContext http, JsonObject body)
    {
        http.Response.ContentType ??= "application/json";
        return http.Response.WriteAsync(body.ToJsonString(UpstreamReply.Indented) + "\n", http.RequestAborted);
    }

    private static Task PlainAsync(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
