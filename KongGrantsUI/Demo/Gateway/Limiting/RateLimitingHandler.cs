using System.Globalization;
using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Errors;
using KongGrantsUI.Demo.Gateway.Pipeline;
using KongGrantsUI.Demo.Gateway.Plugins;

namespace KongGrantsUI.Demo.Gateway.Limiting;

/// <summary>rate-limiting (semantics 5.4). There is one gateway, so policy redis counts here as local does.</summary>
public sealed class RateLimitingHandler(RateCounters counters) : PluginHandler<RateLimitingConfig>("rate-limiting", 910)
{
    public override RateLimitingConfig Read(PluginSettings settings) => RateLimitingSchema.Read(settings);

    protected override KongAnswer? Access(GatewayExchange exchange, LoadedPlugin plugin, RateLimitingConfig config)
    {
        var scope = new CounterScope(plugin.RouteId, plugin.ServiceId, Identifier(exchange, config));
        var decision = counters.Admit(scope, config.Limits);
        if (!config.HideClientHeaders) exchange.OnResponse(headers => Show(decision, headers));
        return decision.Admitted ? null : new KongAnswer(config.ErrorCode, config.ErrorMessage);
    }

    private static string Identifier(GatewayExchange exchange, RateLimitingConfig config) => config.LimitBy switch
    {
        "consumer" => exchange.Consumer?.Id.ToString() ?? exchange.Credential?.Id,
        "credential" => exchange.Credential?.Id,
        "service" => KongId.Of("services", exchange.Route.Service).ToString(),
        "header" => exchange.Http.Request.Headers[config.HeaderName!].FirstOrDefault(value => !string.IsNullOrEmpty(value)),
        "path" => exchange.Match.Path == config.Path ? config.Path : null,
        _ => null,
    } ?? exchange.ClientIp;

    private static void Show(RateDecision decision, IHeaderDictionary headers)
    {
        var tightest = decision.Tightest;
        headers["RateLimit-Limit"] = Text(tightest.Limit.Limit);
        headers["RateLimit-Remaining"] = Text(tightest.Remaining);
        headers["RateLimit-Reset"] = Text(tightest.Reset);
        if (!decision.Admitted) headers.RetryAfter = Text(tightest.Reset);
        foreach (var usage in decision.Usages)
        {
            headers[$"X-RateLimit-Limit-{usage.Limit.Period}"] = Text(usage.Limit.Limit);
            headers[$"X-RateLimit-Remaining-{usage.Limit.Period}"] = Text(usage.Remaining);
        }
    }

    private static string Text(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
