using System.Globalization;
using KongGrantsUI.Demo.Gateway.Pipeline;
using KongGrantsUI.Demo.Gateway.Routing;
using Yarp.ReverseProxy.Forwarder;

namespace KongGrantsUI.Demo.Gateway.Forwarding;

/// <summary>Makes the upstream request and the client's response look as Kong makes them (semantics 5.2, 5.5).</summary>
internal sealed class KongTransformer(GatewayExchange exchange, Uri upstream, TimeProvider time) : HttpTransformer
{
    private long sentAt;
    private TimeSpan before;

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        proxyRequest.RequestUri = Target();
        foreach (var (name, value) in Forwarded(httpContext.Request))
        {
            proxyRequest.Headers.Remove(name);
            if (value is not null) proxyRequest.Headers.TryAddWithoutValidation(name, value);
        }

        before = exchange.Elapsed;
        sentAt = time.GetTimestamp();
    }

    public override async ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        if (proxyResponse is null) return false;
        await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        exchange.FinishResponse("X-Kong-Upstream-Latency", time.GetElapsedTime(sentAt));
        httpContext.Response.Headers["X-Kong-Proxy-Latency"] = GatewayExchange.Milliseconds(before);
        httpContext.Response.Headers.Via = KongVersion.Via;
        return true;
    }

    /// <summary>The path is already in the form that goes on the wire, and must not be tidied again.</summary>
    private Uri Target() => new(
        $"{upstream.GetLeftPart(UriPartial.Authority)}{RequestPath.Escape(exchange.Match.UpstreamPath)}{exchange.UpstreamQuery}",
        new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    /// <summary>The client is not trusted: what it says of itself is replaced, and only the chain of addresses is kept.</summary>
    private IEnumerable<(string Name, string? Value)> Forwarded(HttpRequest request)
    {
        var chain = request.Headers["X-Forwarded-For"].ToString();
        yield return ("X-Forwarded-For", chain.Length > 0 ? $"{chain}, {exchange.ClientIp}" : exchange.ClientIp);
        yield return ("X-Forwarded-Proto", request.Scheme);
        yield return ("X-Forwarded-Host", request.Host.Host);
        yield return ("X-Forwarded-Port", exchange.Http.Connection.LocalPort.ToString(CultureInfo.InvariantCulture));
        yield return ("X-Forwarded-Path", exchange.RawPath);
        yield return ("X-Forwarded-Prefix", exchange.Match.StrippedPrefix);
        yield return ("X-Real-IP", exchange.ClientIp);
        yield return ("X-Kong-Request-Id", exchange.RequestId);
        yield return ("Via", KongVersion.Via);
    }
}
