namespace KongGrantsUI.Views.TestConsole;

/// <summary>One call in the chart of a series.</summary>
/// <param name="Height">0 to 100.</param>
/// <param name="Title">What it was, for a tip.</param>
public sealed record SeriesBar(int Number, int Height, StatusTone Tone, string Title);
