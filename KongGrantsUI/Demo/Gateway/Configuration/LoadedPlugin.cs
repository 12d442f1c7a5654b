using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>A plugin entity with its config as its handler reads it.</summary>
public sealed class LoadedPlugin(PluginEntity entity, object config)
{
    public PluginEntity Entity { get; } = entity;

    /// <summary>The handler's own type.</summary>
    public object Config { get; } = config;

    /// <summary>Id of the route that the entity is configured for, else the zero UUID.</summary>
    public Guid RouteId { get; } = entity.Scope.Route is { } route ? KongId.Of("routes", route) : Guid.Empty;

    /// <summary>Id of the service that the entity is configured for, else the zero UUID.</summary>
    public Guid ServiceId { get; } = entity.Scope.Service is { } service ? KongId.Of("services", service) : Guid.Empty;
}
