using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Comparing;
using static KongGrantsUI.Texts.Say;

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
        var (mismatches, unknown) = (rows.Count(row => row.Verdict == Verdict.Mismatch), rows.Count(row => row.Verdict == Verdict.NotForetold));
        if (mismatches > 0) return T(mismatches, "1 thing is not as foretold.", $"{mismatches:N0} things are not as foretold.");
        if (unknown > 0 && unknown == rows.Count) return T("Nothing could be foretold of this answer.");
        return (rows.Any(row => row.Verdict == Verdict.Tolerated), unknown) switch
        {
            (false, 0) => T("As foretold."),
            (true, 0) => T("As foretold, within what is normal."),
            (false, _) => T($"As foretold; {unknown} of {rows.Count} could not be foretold."),
            (true, _) => T($"As foretold, within what is normal; {unknown} of {rows.Count} could not be foretold."),
        };
    }

    private static ComparisonRow Row(ComparedHeader row) => new(
        row.Name, row.Predicted.Length == 0 ? row.Verdict == Verdict.NotForetold ? "?" : T("absent") : row.Predicted, row.Observed.Length == 0 ? T("absent") : row.Observed,
        row.Verdict, Mark(row.Verdict), row.Verdict switch
        {
            Verdict.Tolerated => Sentence(row.Tolerance),
            Verdict.Mismatch => row.Causes.Select(Sentence).DefaultIfEmpty("").Aggregate((one, other) => T($"{one} Or: {other}")),
            _ => "",
        });

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Match => T("match"),
        Verdict.Tolerated => T("tolerated"),
        Verdict.Mismatch => T("mismatch"),
        _ => T("not foretold"),
    };

    public static string Sentence(Tolerance tolerance) => tolerance switch
    {
        Tolerance.AnotherReplica => T("Another replica of the gateway answered; each counts for itself."),
        Tolerance.WindowRolled => T("The window ended between the calls."),
        Tolerance.PushedAMomentAgo => T("The configuration changed a moment ago; the gateway may not have it yet."),
        Tolerance.Concurrency => T("Other calls were counted in between."),
        Tolerance.Rounding => T("Clocks count whole seconds."),
        _ => "",
    };

    public static string Sentence(MismatchCause cause) => cause switch
    {
        MismatchCause.ConfigurationRefused => T("Kong refuses the present configuration and keeps the last good one: mend the collision under Findings."),
        MismatchCause.ConfigurationNotThere => T("The gateway has another configuration than the cluster: look whether its controller runs and pushes."),
        MismatchCause.HiddenFromYou => T("Something takes part that you may not see: ask the owner of the route."),
        MismatchCause.CredentialNotAccepted => T("The gateway does not take this credential: it is wrong, its Secret is not listed by a consumer, or it clashes with another."),
        MismatchCause.OtherConsumer => T("The credential belongs to another consumer than the one of that name."),
        MismatchCause.UpstreamAnswered => T("The upstream gave this status itself, not Kong."),
        MismatchCause.AnotherRoute => T("The call reached another route, or another gateway: check host, path and method."),
        MismatchCause.SharedCounter => T("Others share this counter and used it up."),
        MismatchCause.HeadersChangedOnTheWay => T("Something between the gateway and here changes headers, or the plugin hides them."),
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };
}
