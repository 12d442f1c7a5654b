using KongGrantsUI.Demo.Gateway.Errors;
using KongGrantsUI.Demo.Gateway.Plugins;

namespace KongGrantsUI.Demo.Gateway.Pipeline;

/// <summary>
/// Runs the plugins of a request by priority. Which instance of a type runs is looked up when its turn comes, so a
/// consumer's own instances are found only behind authentication (semantics 5.1).
/// </summary>
public sealed class PluginRunner(PluginSet handlers)
{
    /// <summary>Null where the request may go upstream. Plugins after an answer still change the response.</summary>
    public KongAnswer? Run(GatewayExchange exchange)
    {
        KongAnswer? answer = null;
        foreach (var handler in handlers.InOrder)
        {
            if (exchange.Config.Plugins.Find(handler.Type, exchange.Route, exchange.Consumer) is not { } plugin) continue;
            answer ??= handler.Access(exchange, plugin);
            handler.Respond(exchange, plugin);
        }

        return answer;
    }
}
