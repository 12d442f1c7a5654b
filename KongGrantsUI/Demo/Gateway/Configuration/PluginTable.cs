using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>Finds the one instance of a plugin type that runs for a request (semantics 5.1).</summary>
public sealed class PluginTable
{
    private readonly Dictionary<(string Type, PluginScope Scope), LoadedPlugin> plugins = [];

    /// <param name="plugins">Enabled entities. Of two with one type and scope the first counts; Kong never accepts such a pair.</param>
    public PluginTable(IEnumerable<LoadedPlugin> plugins)
    {
        foreach (var plugin in plugins) this.plugins.TryAdd((plugin.Entity.Type, plugin.Entity.Scope), plugin);
    }

    /// <summary>The most specific instance, or null.</summary>
    /// <param name="route">The request's Kong route.</param>
    /// <param name="consumer">Known only once an authentication plugin has run.</param>
    public LoadedPlugin? Find(string type, KongRoute route, KnownConsumer? consumer)
    {
        foreach (var scope in Scopes(route.Service, route.Name, consumer?.KongName, consumer?.Groups ?? []))
            if (plugins.TryGetValue((type, scope), out var plugin)) return plugin;
        return null;
    }

    private static IEnumerable<PluginScope> Scopes(string service, string route, string? consumer, IReadOnlyList<string> groups)
    {
        if (consumer is not null) yield return new(service, route, consumer);
        foreach (var group in groups) yield return new(service, route, null, group);
        if (consumer is not null) yield return new(null, route, consumer);
        if (consumer is not null) yield return new(service, null, consumer);
        foreach (var group in groups) yield return new(null, route, null, group);
        foreach (var group in groups) yield return new(service, null, null, group);
        yield return new(service, route);
        if (consumer is not null) yield return new(null, null, consumer);
        foreach (var group in groups) yield return new(null, null, null, group);
        yield return new(null, route);
        yield return new(service);
        yield return PluginScope.Global;
    }
}
