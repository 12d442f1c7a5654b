using KongGrantsUI.Demo.Gateway.Limiting;

namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>The plugin types that the gateway acts out, in the order in which they run.</summary>
public sealed class PluginSet
{
    private readonly Dictionary<string, IPluginHandler> byType;

    public PluginSet(IEnumerable<IPluginHandler> handlers)
    {
        InOrder = [.. handlers.OrderByDescending(handler => handler.Priority)];
        byType = InOrder.ToDictionary(handler => handler.Type, StringComparer.Ordinal);
    }

    public IReadOnlyList<IPluginHandler> InOrder { get; }

    /// <summary>Every type that is acted out. The counters are the gateway's, so they outlive configurations.</summary>
    public static PluginSet Standard(RateCounters counters) => new(
        [
            new CorrelationIdHandler(), new KeyAuthHandler(), new BasicAuthHandler(), new AclHandler(), new RateLimitingHandler(counters),
            new RequestTransformerHandler(), new ResponseTransformerHandler(), new RequestTerminationHandler(),
        ]);

    public IPluginHandler? Find(string type) => byType.GetValueOrDefault(type);
}
