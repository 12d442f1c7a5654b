using System.Text.Json;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway.Plugins;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>Reads each entity's config with the handler of its type, and checks what Kong's schema would.</summary>
public sealed class PluginLoader(PluginSet handlers)
{
    private static readonly HashSet<string> HttpProtocols = new(["http", "https", "grpc", "grpcs"], StringComparer.Ordinal);

    public PluginLoad Load(IEnumerable<PluginEntity> entities)
    {
        var plugins = new List<LoadedPlugin>();
        var faults = new List<ConfigFault>();
        var passedThrough = new List<string>();
        foreach (var entity in entities)
        {
            var fault = Read(entity, out var plugin);
            if (fault is not null) faults.Add(new ConfigFault(entity.Plugin, $"invalid plugin:{entity.Type}: schema violation ({fault})"));
            else if (plugin is not null) Add(plugin);
            else if (Runs(entity)) passedThrough.Add(entity.ConfigJson is null ? $"{entity.Type} (config in a Secret)" : entity.Type);
        }

        return new PluginLoad(plugins, faults, passedThrough);

        void Add(LoadedPlugin plugin)
        {
            plugins.Add(plugin);
            passedThrough.AddRange(handlers.Find(plugin.Entity.Type)!.Ignored(plugin.Config).Select(option => $"{plugin.Entity.Type} ({option})"));
        }
    }

    private static bool Runs(PluginEntity entity) =>
        entity.Enabled && (entity.Protocols.Count == 0 || entity.Protocols.Any(HttpProtocols.Contains));

    /// <summary>Null, or what is wrong with the entity. No plugin: it is not to run, or not acted out.</summary>
    private string? Read(PluginEntity entity, out LoadedPlugin? plugin)
    {
        plugin = null;
        if (entity.Scope.Consumer is not null && AuthPlugins.RefusesConsumer(entity.Type)) return "consumer: value must be null";
        if (handlers.Find(entity.Type) is not { } handler || entity.ConfigJson is null) return null;
        try
        {
            using var json = JsonDocument.Parse(entity.ConfigJson);
            var config = handler.Read(new PluginSettings(json.RootElement));
            if (Runs(entity)) plugin = new LoadedPlugin(entity, config);
            return null;
        }
        catch (JsonException)
        {
            return "config: expected a record";
        }
        catch (PluginConfigException error)
        {
            return error.Message;
        }
    }
}
