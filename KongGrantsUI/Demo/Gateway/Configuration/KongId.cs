using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>The ids that the controller fills in: UUIDv5 over an entity's name (semantics 3.8).</summary>
public static class KongId
{
    /// <param name="collection">Such as <c>services</c>, <c>routes</c>, <c>consumers</c>.</param>
    /// <param name="name">The entity's name.</param>
    public static Guid Of(string collection, string name) =>
        PluginIds.Version5(PluginIds.Version5(PluginIds.Root, collection), name);
}
