using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Plugins;

/// <summary>One plugin type in a cell: the one that runs, and those that lose against it or do not count.</summary>
/// <param name="Type">The plugin type.</param>
/// <param name="Winner">Null where none of them runs, or where the user sees too little to tell.</param>
/// <param name="Losers">The others.</param>
/// <param name="Group">Whether several groups of the consumer bring equally strong ones: then which wins is not defined.</param>
public sealed record MatrixEntry(string Type, MatrixPlugin? Winner, EquatableList<MatrixPlugin> Losers, bool Group);
