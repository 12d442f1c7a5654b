using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Errors;
using KongGrantsUI.Demo.Gateway.Pipeline;
using Microsoft.AspNetCore.WebUtilities;

namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>request-termination: answers in place of the upstream.</summary>
public sealed class RequestTerminationHandler() : PluginHandler<RequestTerminationConfig>("request-termination", 2)
{
    public override RequestTerminationConfig Read(PluginSettings settings)
    {
        var config = new RequestTerminationConfig(
            settings.Status("status_code", 503),
            settings.Text("message"),
            settings.Text("body"),
            settings.Text("content_type"),
            settings.Text("trigger"))
        {
            Echo = settings.Flag("echo", false),
        };
        if (config.Message is not null && (config.Body ?? config.ContentType) is not null)
            throw new PluginConfigException("message cannot be used with content_type or body");
        if (config.ContentType is not null && config.Body is null)
            throw new PluginConfigException("content_type requires a body");
        return config;
    }

    protected override IEnumerable<string> Ignored(RequestTerminationConfig config) => config.Echo ? ["echo"] : [];

    protected override KongAnswer? Access(GatewayExchange exchange, LoadedPlugin plugin, RequestTerminationConfig config)
    {
        if (config.Trigger is { } trigger && !IsTriggered(exchange.Http.Request, trigger)) return null;
        var answer = new KongAnswer(config.Status, config.Message ?? Usual(config.Status)) { Body = config.Body };
        return config.ContentType is null ? answer : answer with { ContentType = config.ContentType };
    }

    private static bool IsTriggered(HttpRequest request, string trigger) =>
        request.Headers.ContainsKey(trigger) || request.Query.ContainsKey(trigger);

    private static string Usual(int status) =>
        status == 503 ? "Service unavailable" : ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : "Error";
}
