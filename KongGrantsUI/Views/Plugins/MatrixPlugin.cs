using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Plugins;

/// <summary>One plugin in a cell: where it comes from, its scope in words, and why it does not run where it does not.</summary>
public sealed record MatrixPlugin(ObjectLink Plugin, string Scope, string Why);
