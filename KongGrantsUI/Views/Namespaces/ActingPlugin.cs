using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Namespaces;

/// <summary>A plugin as it acts: its type, where it comes from, and its scope in words.</summary>
/// <param name="From">The plugin's namespace; empty for one of the whole cluster.</param>
public sealed record ActingPlugin(string Type, ObjectLink Plugin, string From, string Scope, bool Enabled)
{
    public static ActingPlugin Of(PluginEntity entity) =>
        new(entity.Type, ObjectLink.To(entity.Plugin), entity.Plugin.Namespace, ScopeText.Of(entity.Scope).ToString(), entity.Enabled);
}
