using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Two or more entities with one id.</summary>
/// <param name="Type">The plugin type.</param>
/// <param name="Scope">The scope that they share.</param>
/// <param name="Plugins">The KongPlugins on either side, sorted; one alone where it is named twice.</param>
/// <param name="Referrers">The objects that name them, sorted.</param>
public sealed record Collision(string Type, PluginScope Scope, EquatableList<ObjectKey> Plugins, EquatableList<ObjectKey> Referrers);
