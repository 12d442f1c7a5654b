using KongGrantsUI.TestConsole.Comparing;

namespace KongGrantsUI.Views.TestConsole;

/// <summary>One thing foretold beside what came, for showing.</summary>
/// <param name="Mark">One word for the verdict, so that colour is not all that tells it.</param>
/// <param name="Reason">Why it is tolerated, or what it may come from; empty for a match.</param>
public sealed record ComparisonRow(string Name, string Predicted, string Observed, Verdict Verdict, string Mark, string Reason)
{
    public string Class => Verdict.ToString().ToLowerInvariant();
}
