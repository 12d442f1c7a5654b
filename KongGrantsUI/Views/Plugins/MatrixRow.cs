using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Plugins;

/// <summary>A route, and for each column what runs there.</summary>
/// <param name="Route">Its name at the gateway.</param>
/// <param name="Source">The object that it comes from; null for what the user may not see.</param>
/// <param name="Paths">Its paths, in Kong's notation.</param>
public sealed record MatrixRow(string Route, ObjectLink? Source, EquatableList<string> Paths, EquatableList<EquatableList<MatrixEntry>> Cells);
