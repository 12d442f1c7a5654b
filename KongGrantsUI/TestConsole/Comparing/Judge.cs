using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Comparing;

/// <summary>Names what a difference may come from.</summary>
internal static class Judge
{
    /// <param name="last">What it may come from besides the configuration.</param>
    public static ComparedHeader Differs(string name, string predicted, string observed, Evidence evidence, params MismatchCause[] last)
    {
        var row = new ComparedHeader(name, predicted, observed, Verdict.Mismatch);
        if (evidence.Prediction.Rejected) return row with { Causes = [MismatchCause.ConfigurationRefused] };
        if (evidence.JustPushed) return row with { Verdict = Verdict.Tolerated, Tolerance = Tolerance.PushedAMomentAgo };
        var hidden = evidence.Prediction.Known ? Array.Empty<MismatchCause>() : [MismatchCause.HiddenFromYou];
        return row with { Causes = last.Append(MismatchCause.ConfigurationNotThere).Concat(hidden).Distinct().ToEquatableList() };
    }
}
