namespace KongGrantsUI.TestConsole;

/// <summary>One call of a series.</summary>
/// <param name="Remaining">Such as "minute 9 of 10"; empty without limits.</param>
public sealed record SeriesRow(int Number, int Status, string Remaining, double Milliseconds);
