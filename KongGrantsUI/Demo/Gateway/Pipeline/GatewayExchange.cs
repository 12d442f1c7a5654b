using System.Globalization;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Demo.Gateway.Routing;
using Microsoft.AspNetCore.Http.Features;

namespace KongGrantsUI.Demo.Gateway.Pipeline;

/// <summary>One request on its way through the gateway, and what the plugins found out about it.</summary>
public sealed class GatewayExchange(HttpContext http, GatewayConfig config, TimeProvider time)
{
    private readonly long startedAt = time.GetTimestamp();
    private readonly List<Action<IHeaderDictionary>> responseSteps = [];

    public HttpContext Http { get; } = http;
    public GatewayConfig Config { get; } = config;

    /// <summary>32 hexadecimal digits.</summary>
    public string RequestId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>As the client wrote it, without the query: the server's own decoding would turn %2F into a slash.</summary>
    public string RawPath { get; } = PathOf(http);

    /// <summary>Set before any plugin runs.</summary>
    public RouteMatch Match { get; set; } = default!;
    public KongRoute Route => Match.Route;

    /// <summary>Null until an authentication plugin has found one.</summary>
    public KnownConsumer? Consumer { get; private set; }

    /// <summary>Null also for an anonymous consumer.</summary>
    public Credential? Credential { get; private set; }

    /// <summary>The query as it goes upstream, with its question mark.</summary>
    public string UpstreamQuery { get; set; } = http.Request.QueryString.Value ?? "";

    /// <summary>The client's address; headers of the client about it are not trusted.</summary>
    public string ClientIp => Http.Connection.RemoteIpAddress?.ToString() ?? "";

    public TimeSpan Elapsed => time.GetElapsedTime(startedAt);

    /// <summary>Makes the credential's consumer the request's.</summary>
    public void Authenticate(Credential credential) => (Consumer, Credential) = (credential.Consumer, credential);

    /// <summary>Lets the request go on as this consumer, without a credential.</summary>
    public void AuthenticateAnonymously(KnownConsumer consumer) => (Consumer, Credential) = (consumer, null);

    /// <summary>Changes the response's headers just before they are sent, whoever made the response.</summary>
    public void OnResponse(Action<IHeaderDictionary> step) => responseSteps.Add(step);

    /// <summary>Puts the plugins' and Kong's own headers on the response. Called once, before the response starts.</summary>
    public void FinishResponse(string latencyHeader, TimeSpan latency)
    {
        var headers = Http.Response.Headers;
        foreach (var step in responseSteps) step(headers);
        headers[latencyHeader] = Milliseconds(latency);
        headers["X-Kong-Request-Id"] = RequestId;
    }

    public static string Milliseconds(TimeSpan span) => ((long)span.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);

    private static string PathOf(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        return path.StartsWith('/') ? path : http.Request.Path.Value ?? "/";
    }
}
