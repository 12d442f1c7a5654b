using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Namespaces;

/// <summary>An object of one namespace that names a plugin of another, and whether that works.</summary>
/// <param name="Works">Whether the reference finds its plugin.</param>
/// <param name="Why">A clause: by which grant, or why not.</param>
public sealed record PluginUse(ObjectLink Plugin, ObjectLink User, bool Works, string Why);
