using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>How the reach of one plugin changes.</summary>
public sealed record PluginShift(ObjectKey Plugin, ShiftKind Kind, EquatableList<PluginScope> Before, EquatableList<PluginScope> After);
