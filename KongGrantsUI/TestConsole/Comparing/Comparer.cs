using System.Globalization;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Metering;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Comparing;

/// <summary>Lays what was foretold beside what came, header by header. Pure.</summary>
public static class Comparer
{
    /// <summary>Empty where there was no answer.</summary>
    public static EquatableList<ComparedHeader> Compare(Evidence evidence)
    {
        if (evidence.Result.Status == 0) return [];
        var status = StatusComparison.Compare(evidence);
        // What Kong refuses before the limits are looked at tells nothing of them.
        var limits = status.Verdict == Verdict.Mismatch || evidence.Prediction.Status is 404 or 401 ? [] : Limits(evidence);
        return [status, .. Debug(evidence), .. limits, .. Tightest(evidence, limits)];
    }

    private static IEnumerable<ComparedHeader> Debug(Evidence evidence)
    {
        if (evidence.Result.Header("Kong-Route-Name") is not { } name || evidence.Prediction.Route is not { } route) yield break;
        yield return name == route.Name ? new ComparedHeader("Kong-Route-Name", route.Name, name, Verdict.Match)
            : Judge.Differs("Kong-Route-Name", route.Name, name, evidence, MismatchCause.AnotherRoute);
    }

    private static List<ComparedHeader> Limits(Evidence evidence)
    {
        var rows = new List<ComparedHeader>();
        foreach (var window in LimitWindows.All)
        {
            var predicted = evidence.Prediction.Limits.FirstOrDefault(limit => limit.Window == window);
            var observed = evidence.Reading.Windows.FirstOrDefault(reading => reading.Window == window);
            if (predicted is null && observed is null) continue;
            rows.Add(Limit(evidence, window, predicted?.Limit, observed?.Limit));
            if (observed is not null && (predicted is null || predicted.Limit == observed.Limit)) rows.Add(RemainingComparison.Compare(evidence, observed, predicted is not null));
        }

        if (evidence.Prediction.LimitsHidden && evidence.Reading.Windows.Count == 0) rows.Add(Judge.Differs("X-RateLimit-Limit", T("a limit"), "", evidence, MismatchCause.HiddenFromYou));
        return rows;
    }

    private static ComparedHeader Limit(Evidence evidence, LimitWindow window, int? predicted, int? observed)
    {
        var name = $"X-RateLimit-Limit-{window}";
        if ((predicted is null && (evidence.Prediction.LimitsHidden || !evidence.Prediction.Known)) || (predicted != observed && evidence.Prediction.CallerUnknown)) return new ComparedHeader(name, "", Text(observed), Verdict.NotForetold);
        return predicted == observed ? new ComparedHeader(name, Text(predicted), Text(observed), Verdict.Match)
            : Judge.Differs(name, Text(predicted), Text(observed), evidence, observed is null ? MismatchCause.HeadersChangedOnTheWay : MismatchCause.OtherConsumer);
    }

    /// <summary>The headers that describe one window must agree with the windows themselves; the reset with the calendar (semantics 5.4).</summary>
    private static IEnumerable<ComparedHeader> Tightest(Evidence evidence, List<ComparedHeader> limits)
    {
        if (limits.Count == 0 || evidence.Reading.Windows.Count == 0) yield break;
        var tightest = evidence.Reading.Windows.OrderBy(window => window.Remaining).ThenByDescending(window => window.Window).First();
        yield return Same(evidence, "RateLimit-Limit", tightest.Limit);
        yield return Same(evidence, "RateLimit-Remaining", tightest.Remaining);
        yield return ResetComparison.Compare(evidence, "RateLimit-Reset", tightest.Window);
        if (evidence.Reading.Refused) yield return ResetComparison.Compare(evidence, "Retry-After", tightest.Window);
    }

    private static ComparedHeader Same(Evidence evidence, string name, int expected)
    {
        var observed = evidence.Result.Header(name) ?? "";
        return observed == Text(expected) ? new ComparedHeader(name, Text(expected), observed, Verdict.Match)
            : Judge.Differs(name, Text(expected), observed, evidence, MismatchCause.HeadersChangedOnTheWay);
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
