using System.Globalization;
using KongGrantsUI.TestConsole.Metering;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Comparing;

/// <summary>Seconds to the end of a window, by the calendar of the gateway's own clock.</summary>
internal static class ResetComparison
{
    private static readonly Dictionary<LimitWindow, int> Lengths = new()
    {
        [LimitWindow.Second] = 1, [LimitWindow.Minute] = 60, [LimitWindow.Hour] = 3600, [LimitWindow.Day] = 86400,
        // Kong counts a month as 30 days and a year as 365 (semantics 5.4).
        [LimitWindow.Month] = 2592000, [LimitWindow.Year] = 31536000,
    };

    public static ComparedHeader Compare(Evidence evidence, string name, LimitWindow window)
    {
        var clock = RateReadings.GatewayTime(evidence.Result);
        var expected = Math.Max(1, Lengths[window] - (int)(clock - window.Start(clock)).TotalSeconds);
        var observed = evidence.Result.Header(name) ?? "";
        // The Date header is cut to the second, and may be as old as one.
        var row = new ComparedHeader(name, expected > 1 ? T($"{expected - 1} to {expected}") : "1", observed, Verdict.Match);
        if (!int.TryParse(observed, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return Judge.Differs(name, row.Predicted, observed, evidence, MismatchCause.HeadersChangedOnTheWay);
        if (seconds == expected || seconds == expected - 1) return row;
        return Math.Abs(seconds - expected) <= 2 || Math.Abs(seconds - expected) >= Lengths[window] - 2
            ? row with { Verdict = Verdict.Tolerated, Tolerance = Tolerance.Rounding }
            : Judge.Differs(name, row.Predicted, observed, evidence, MismatchCause.HeadersChangedOnTheWay);
    }
}
