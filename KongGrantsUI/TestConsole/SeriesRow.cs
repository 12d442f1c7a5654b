using System.Globalization;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Metering;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole;

/// <summary>One call of a series.</summary>
/// <param name="Number">From 1, in the order of sending.</param>
/// <param name="Change">What is different from the call before: limits that came or went, plugins that take part; empty where nothing is.</param>
public sealed record SeriesRow(int Number, DateTimeOffset At, int Status, EquatableList<WindowReading> Windows, double Milliseconds, string Change)
{
    /// <summary>Such as "minute 9 of 10"; empty without limits.</summary>
    public string Remaining => string.Join(", ", Windows.Select(window => T($"{WindowName.Of(window.Window)} {window.Remaining} of {window.Limit}")));

    /// <summary>Such as "200".</summary>
    public string Answer => Status == 0 ? T("unanswered") : Status.ToString(CultureInfo.InvariantCulture);

    /// <summary>Such as "Call 3: 200, minute 9 of 10".</summary>
    public string Title => Remaining.Length == 0 ? T($"Call {Number}: {Answer}") : T($"Call {Number}: {Answer}, {Remaining}");
}
