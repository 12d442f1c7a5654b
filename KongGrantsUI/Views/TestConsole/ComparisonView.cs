using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Comparing;

namespace KongGrantsUI.Views.TestConsole;

/// <summary>The comparison in words. Pure.</summary>
public sealed record ComparisonView(string Summary, Verdict Worst, EquatableList<ComparisonRow> Rows)
{
    public static ComparisonView Make(EquatableList<ComparedHeader> rows) => new(
        Sum(rows),
        rows.Any(row => row.Verdict == Verdict.Mismatch) ? Verdict.Mismatch : rows.Any(row => row.Verdict == Verdict.Tolerated) ? Verdict.Tolerated : rows.Any(row => row.Verdict == Verdict.Match) ? Verdict.Match : Verdict.NotForetold,
        rows.Select(Row).ToEquatableList());

    private static string Sum(EquatableList<ComparedHeader> rows)
    {
        var (mismatches, tolerated) = (rows.Count(row => row.Verdict == Verdict.Mismatch), rows.Count(row => row.Verdict == Verdict.Tolerated));
        if (mismatches > 0) return mismatches == 1 ? "1 thing is not as foretold." : $"{mismatches} things are not as foretold.";
        var unknown = rows.Count(row => row.Verdict == Verdict.NotForetold);
        if (unknown > 0 && unknown == rows.Count) return "Nothing could be foretold of this answer.";
        var rest = unknown == 0 ? "." : $"; {unknown} of {rows.Count} could not be foretold.";
        return (tolerated > 0 ? "As foretold, within what is normal" : "As foretold") + rest;
    }

    private static ComparisonRow Row(ComparedHeader row) => new(
        row.Name, row.Predicted.Length == 0 ? row.Verdict == Verdict.NotForetold ? "?" : "absent" : row.Predicted, row.Observed.Length == 0 ? "absent" : row.Observed,
        row.Verdict, Mark(row.Verdict), row.Verdict switch
        {
            Verdict.Tolerated => Sentence(row.Tolerance),
            Verdict.Mismatch => string.Join(" Or: ", row.Causes.Select(Sentence)),
            _ => "",
        });

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Match => "match",
        Verdict.Tolerated => "tolerated",
        Verdict.Mismatch => "mismatch",
        _ => "not foretold",
    };

    public static string Sentence(Tolerance tolerance) => tolerance switch
    {
        Tolerance.AnotherReplica => "Another replica of the gateway answered; each counts for itself.",
        Tolerance.WindowRolled => "The window ended between the calls.",
        Tolerance.PushedAMomentAgo => "The configuration changed a moment ago; the gateway may not have it yet.",
        Tolerance.Concurrency => "Other calls were counted in between.",
        Tolerance.Rounding => "Clocks count whole seconds.",
        _ => "",
    };

    public static string Sentence(MismatchCause cause) => cause switch
    {
        MismatchCause.ConfigurationRefused => "Kong refuses the present configuration and keeps the last good one: mend the collision under Findings.",
        MismatchCause.ConfigurationNotThere => "The gateway has another configuration than the cluster: look whether its controller runs and pushes.",
        MismatchCause.HiddenFromYou => "Something takes part that you may not see: ask the owner of the route.",
        MismatchCause.CredentialNotAccepted => "The gateway does not take this credential: it is wrong, its Secret is not listed by a consumer, or it clashes with another.",
        MismatchCause.OtherConsumer => "The credential belongs to another consumer than the one of that name.",
        MismatchCause.UpstreamAnswered => "The upstream gave this status itself, not Kong.",
        MismatchCause.AnotherRoute => "The call reached another route, or another gateway: check host, path and method.",
        MismatchCause.SharedCounter => "Others share this counter and used it up.",
        MismatchCause.HeadersChangedOnTheWay => "Something between the gateway and here changes headers, or the plugin hides them.",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };
}
