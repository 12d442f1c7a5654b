using KongGrantsUI.Demo.Gateway.Pipeline;

namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>response-transformer, as far as it changes headers.</summary>
public sealed class ResponseTransformerHandler() : PluginHandler<HeaderEdits>("response-transformer", 800)
{
    public override HeaderEdits Read(PluginSettings settings) => HeaderEdits.Read(settings);

    protected override void Respond(GatewayExchange exchange, HeaderEdits config) => exchange.OnResponse(config.Apply);
}
