using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Errors;
using KongGrantsUI.Demo.Gateway.Pipeline;

namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>request-transformer, as far as it changes headers.</summary>
public sealed class RequestTransformerHandler() : PluginHandler<HeaderEdits>("request-transformer", 801)
{
    public override HeaderEdits Read(PluginSettings settings) => HeaderEdits.Read(settings);

    protected override KongAnswer? Access(GatewayExchange exchange, LoadedPlugin plugin, HeaderEdits config)
    {
        config.Apply(exchange.Http.Request.Headers);
        return null;
    }
}
