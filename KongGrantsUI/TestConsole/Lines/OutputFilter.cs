namespace KongGrantsUI.TestConsole.Lines;

/// <summary>A stage after a pipe.</summary>
public abstract record OutputFilter;
