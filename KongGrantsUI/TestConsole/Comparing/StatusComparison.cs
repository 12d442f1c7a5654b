using System.Globalization;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Comparing;

/// <summary>The status: what Kong itself would say, or the upstream's.</summary>
internal static class StatusComparison
{
    private static string Upstreams => T("the upstream's");

    public static ComparedHeader Compare(Evidence evidence)
    {
        var observed = evidence.Result.Status;
        var text = observed.ToString(CultureInfo.InvariantCulture);
        if (evidence.Prediction.Status is { } status) return Own(evidence, status, observed, text);
        if (!evidence.Prediction.Known) return new ComparedHeader("Status", "", text, Verdict.NotForetold);
        return observed switch
        {
            429 when evidence.Reading.Windows.Any(window => window.Remaining == 0) => Refused(evidence, text),
            401 or 403 when evidence.IsKongsOwn => Judge.Differs("Status", Upstreams, text, evidence, MismatchCause.CredentialNotAccepted),
            404 when evidence.IsKongsOwn => Judge.Differs("Status", Upstreams, text, evidence, MismatchCause.AnotherRoute),
            429 => Judge.Differs("Status", Upstreams, text, evidence, MismatchCause.UpstreamAnswered),
            _ => new ComparedHeader("Status", Upstreams, text, Verdict.Match),
        };
    }

    private static ComparedHeader Own(Evidence evidence, int predicted, int observed, string text)
    {
        var expected = predicted.ToString(CultureInfo.InvariantCulture);
        if (predicted == observed) return new ComparedHeader("Status", expected, text, Verdict.Match);
        return Judge.Differs("Status", expected, text, evidence, evidence.IsKongsOwn ? MismatchCause.AnotherRoute : MismatchCause.UpstreamAnswered);
    }

    /// <summary>A refusal is foretold where the answer before it left nothing.</summary>
    private static ComparedHeader Refused(Evidence evidence, string text)
    {
        var before = evidence.Before;
        var window = evidence.Reading.Windows.First(reading => reading.Remaining == 0);
        var known = before?.Windows.FirstOrDefault(reading => reading.Window == window.Window);
        var usedUp = known is { Remaining: 0 } && evidence.Result.At < known.ResetsAt;
        if (usedUp) return new ComparedHeader("Status", "429", text, Verdict.Match);
        return evidence.Prediction.SharedCounter
            ? Judge.Differs("Status", Upstreams, text, evidence, MismatchCause.SharedCounter)
            : new ComparedHeader("Status", Upstreams, text, Verdict.Tolerated) { Tolerance = Tolerance.Concurrency };
    }
}
