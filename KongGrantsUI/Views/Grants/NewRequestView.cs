using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Grants;

/// <summary>What the form for a new request offers.</summary>
/// <param name="Loading">What is still being read; empty when everything has been.</param>
/// <param name="Installed">Whether the cluster serves the kinds that requests and decisions are made of.</param>
/// <param name="Namespaces">The user's namespaces in which they may make a request.</param>
/// <param name="Targets">Other namespaces that the user knows of; any other may be typed.</param>
/// <param name="Plugins">Plugins of other namespaces that the user knows of.</param>
/// <param name="Consumers">The user's consumers.</param>
public sealed record NewRequestView(
    string Loading,
    bool Installed,
    EquatableList<string> Namespaces,
    EquatableList<string> Targets,
    EquatableList<KnownPlugin> Plugins,
    EquatableList<NamespacedName> Consumers)
{
    public IEnumerable<KnownPlugin> PluginsOf(string? @namespace) => Plugins.Where(plugin => plugin.Namespace == @namespace?.Trim());

    public IEnumerable<string> ConsumersOf(string @namespace) =>
        Consumers.Where(consumer => consumer.Namespace == @namespace).Select(consumer => consumer.Name);
}
