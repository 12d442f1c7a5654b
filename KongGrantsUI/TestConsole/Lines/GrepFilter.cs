namespace KongGrantsUI.TestConsole.Lines;

/// <summary><c>grep</c>.</summary>
public sealed record GrepFilter(string Pattern) : OutputFilter
{
    public bool IgnoreCase { get; init; }
    public bool Extended { get; init; }
    public bool Fixed { get; init; }
    public bool Invert { get; init; }
    public bool OnlyMatching { get; init; }
}
