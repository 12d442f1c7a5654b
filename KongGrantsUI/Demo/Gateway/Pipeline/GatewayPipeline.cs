using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Errors;
using KongGrantsUI.Demo.Gateway.Forwarding;
using KongGrantsUI.Demo.Gateway.Routing;

namespace KongGrantsUI.Demo.Gateway.Pipeline;

/// <summary>The way of a request: route, plugins, backend, upstream. It serves by one configuration from start to end.</summary>
internal sealed class GatewayPipeline(
    ConfigCell configs, PluginRunner plugins, IUpstreamResolver resolver, UpstreamForwarder forwarder, GatewayClock clock)
{
    public async Task HandleAsync(HttpContext http)
    {
        var exchange = new GatewayExchange(http, configs.Current, clock.Time);
        try
        {
            if (await ServeAsync(exchange) is { } answer) await KongResponder.WriteAsync(exchange, answer);
        }
        catch (Exception error) when (error is not OperationCanceledException && !http.Response.HasStarted)
        {
            DemoGatewayLog.RequestFailed(clock.Logger, exchange.RequestId, error);
            await KongResponder.WriteAsync(exchange, KongAnswer.Unexpected);
        }
    }

    /// <summary>Null where the upstream answered.</summary>
    private async Task<KongAnswer?> ServeAsync(GatewayExchange exchange)
    {
        var path = RequestPath.Normalize(exchange.RawPath);
        if (exchange.Config.Routes.Find(exchange.Http.Request, path) is not { } match) return KongAnswer.NoRoute;
        exchange.Match = match;
        if (match.Route.IsHttpsOnly && !exchange.Http.Request.IsHttps) return KongAnswer.UseHttps;
        if (plugins.Run(exchange) is { } answer) return answer;
        if (!exchange.Config.Services.TryGetValue(match.Route.Service, out var backends)) return KongAnswer.NoPeer;
        if (backends.IsEmpty) return KongAnswer.NoBackend;
        return backends.Next() is { } backend && resolver.Resolve(backend) is { } upstream
            ? await forwarder.SendAsync(exchange, upstream)
            : KongAnswer.NoPeer;
    }
}
