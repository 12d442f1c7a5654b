namespace KongGrantsUI.Cli;

/// <summary>The command can't be carried out. The message says why, and what mends it.</summary>
public sealed class CliException(string message) : Exception(message);
