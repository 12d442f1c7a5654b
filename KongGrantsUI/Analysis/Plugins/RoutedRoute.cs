using KongGrantsUI.Analysis.References;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>A Kong route and the plugin references that count for it: those of its source, and of the filters of its rule.</summary>
internal sealed record RoutedRoute(KongRoute Route, IReadOnlyList<PluginReference> References);
