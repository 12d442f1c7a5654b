using System.Net;
using KongGrantsUI.Demo.Gateway.Errors;
using KongGrantsUI.Demo.Gateway.Pipeline;
using Yarp.ReverseProxy.Forwarder;

namespace KongGrantsUI.Demo.Gateway.Forwarding;

/// <summary>Sends a request upstream by YARP, and answers as Kong would where that fails.</summary>
internal sealed class UpstreamForwarder(IHttpForwarder forwarder, TimeProvider time) : IDisposable
{
    private static readonly ForwarderRequestConfig Timeouts = new() { ActivityTimeout = TimeSpan.FromSeconds(60) };

    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(15),
    });

    /// <summary>Null where the upstream's response went to the client.</summary>
    public async Task<KongAnswer?> SendAsync(GatewayExchange exchange, Uri upstream)
    {
        var transformer = new KongTransformer(exchange, upstream, time);
        var error = await forwarder.SendAsync(exchange.Http, upstream.GetLeftPart(UriPartial.Authority), client, Timeouts, transformer);
        if (error == ForwarderError.None || exchange.Http.Response.HasStarted) return null;
        return error switch
        {
            ForwarderError.RequestTimedOut => KongAnswer.SlowUpstream,
            ForwarderError.RequestCanceled => null,
            _ => KongAnswer.BadUpstream,
        };
    }

    public void Dispose() => client.Dispose();
}
