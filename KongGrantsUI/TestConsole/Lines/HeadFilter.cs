namespace KongGrantsUI.TestConsole.Lines;

/// <summary><c>head -n N</c>.</summary>
/// <param name="Lines">0 or more; 10 where not given.</param>
public sealed record HeadFilter(int Lines) : OutputFilter;
