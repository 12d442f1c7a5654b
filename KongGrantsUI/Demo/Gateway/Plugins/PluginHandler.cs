using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Errors;
using KongGrantsUI.Demo.Gateway.Pipeline;

namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>A handler with a typed config.</summary>
public abstract class PluginHandler<TConfig>(string type, int priority) : IPluginHandler
    where TConfig : class
{
    public string Type { get; } = type;

    public int Priority { get; } = priority;

    object IPluginHandler.Read(PluginSettings settings) => Read(settings);

    IEnumerable<string> IPluginHandler.Ignored(object config) => Ignored((TConfig)config);

    KongAnswer? IPluginHandler.Access(GatewayExchange exchange, LoadedPlugin plugin) =>
        Access(exchange, plugin, (TConfig)plugin.Config);

    void IPluginHandler.Respond(GatewayExchange exchange, LoadedPlugin plugin) => Respond(exchange, (TConfig)plugin.Config);

    public abstract TConfig Read(PluginSettings settings);

    protected virtual IEnumerable<string> Ignored(TConfig config) => [];

    protected virtual KongAnswer? Access(GatewayExchange exchange, LoadedPlugin plugin, TConfig config) => null;

    protected virtual void Respond(GatewayExchange exchange, TConfig config)
    {
    }
}
