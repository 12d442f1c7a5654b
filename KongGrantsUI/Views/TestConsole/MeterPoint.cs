namespace KongGrantsUI.Views.TestConsole;

/// <summary>A call in the chart of its window.</summary>
/// <param name="X">How far into the window, 0 to 100.</param>
/// <param name="Y">What remained after it, 0 to 100 percent of the limit.</param>
public sealed record MeterPoint(double X, double Y, bool Refused);
