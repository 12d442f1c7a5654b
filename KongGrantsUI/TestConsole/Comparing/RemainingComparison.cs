using System.Globalization;
using KongGrantsUI.TestConsole.Metering;

namespace KongGrantsUI.TestConsole.Comparing;

/// <summary>What is left: one less than after the call before, or than the limit in a new window; a refused call is not counted.</summary>
internal static class RemainingComparison
{
    public static ComparedHeader Compare(Evidence evidence, WindowReading observed, bool foretold)
    {
        var name = $"X-RateLimit-Remaining-{observed.Window}";
        var text = Text(observed.Remaining);
        if (!foretold && evidence.Before is null) return new ComparedHeader(name, "", text, Verdict.NotForetold);
        var before = evidence.Before?.Windows.FirstOrDefault(reading => reading.Window == observed.Window && reading.Limit == observed.Limit);
        var same = before is not null && evidence.Result.At < before.ResetsAt;
        var fresh = Math.Max(0, observed.Limit - 1);
        var expected = evidence.Reading.Refused && observed.Remaining == 0 ? 0 : same ? Math.Max(0, before!.Remaining - (evidence.Reading.Refused ? 0 : 1)) : fresh;
        var row = new ComparedHeader(name, Text(expected), text, Verdict.Match);
        if (observed.Remaining == expected) return row;
        if (observed.Remaining < expected) return Fewer(row, evidence, before is null);
        // More than foretold: the window has just rolled, or another replica with counters of its own answered.
        var rolled = before is not null && observed.Remaining == fresh && before.ResetsAt - evidence.Result.At < TimeSpan.FromSeconds(2);
        return row with { Verdict = Verdict.Tolerated, Tolerance = rolled ? Tolerance.WindowRolled : Tolerance.AnotherReplica };
    }

    /// <summary>Somebody else was counted: before this console began, at the same time, or for the same counter.</summary>
    private static ComparedHeader Fewer(ComparedHeader row, Evidence evidence, bool first) =>
        first || !evidence.Alone || !evidence.Prediction.SharedCounter
            ? row with { Verdict = Verdict.Tolerated, Tolerance = Tolerance.Concurrency }
            : Judge.Differs(row.Name, row.Predicted, row.Observed, evidence, MismatchCause.SharedCounter);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
