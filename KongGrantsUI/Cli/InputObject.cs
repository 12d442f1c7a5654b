using KongGrantsUI.Model;

namespace KongGrantsUI.Cli;

/// <summary>One object of the input and where it begins.</summary>
public sealed record InputObject(ClusterObject Object, string File, int Line, int Column);
