using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Metering;

namespace KongGrantsUI.TestConsole;

/// <summary>One call of a series.</summary>
/// <param name="Number">From 1, in the order of sending.</param>
/// <param name="Change">What is different from the call before: limits that came or went, plugins that take part; empty where nothing is.</param>
public sealed record SeriesRow(int Number, DateTimeOffset At, int Status, EquatableList<WindowReading> Windows, double Milliseconds, string Change)
{
    /// <summary>Such as "minute 9 of 10"; empty without limits.</summary>
    public string Remaining => string.Join(", ", Windows.Select(window => $"{window.Window.ToString().ToLowerInvariant()} {window.Remaining} of {window.Limit}"));
}
