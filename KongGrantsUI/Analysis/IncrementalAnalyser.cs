using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.Keeping;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis;

/// <summary>
/// <see cref="Analyser.Analyse"/> for snapshots that follow each other: it says the same, and works out only what a change
/// may have changed. Any thread may call it; one analysis runs at a time.
/// </summary>
public sealed class IncrementalAnalyser(AnalysisOptions options)
{
    private readonly Lock gate = new();
    private readonly KeptWork kept = new();

    /// <inheritdoc cref="Analyser.Analyse" path="/param"/>
    public ClusterAnalysis Analyse(ClusterSnapshot snapshot, DateTimeOffset now)
    {
        lock (gate)
        {
            var translation = Translator.Translate(snapshot, options, kept);
            var analysis = translation.Result with { Findings = FindingRules.Check(translation, now) };
            kept.Turn();
            return analysis;
        }
    }
}
