using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis;

/// <summary>
/// The engine: what the controller and the gateway make of a snapshot, and what people should know of it.
/// A pure function, equal for equal objects in any order; input that makes no sense becomes a finding, never an exception.
/// </summary>
public static class Analyser
{
    /// <param name="snapshot">The objects. Kinds whose sync state says that they can't be read are not taken to be empty.</param>
    /// <param name="options">How the controller is set up.</param>
    /// <param name="now">Against which expiry is judged.</param>
    public static ClusterAnalysis Analyse(ClusterSnapshot snapshot, AnalysisOptions options, DateTimeOffset now)
    {
        var translation = Translator.Translate(snapshot, options);
        return translation.Result with { Findings = FindingRules.Check(translation, now) };
    }
}
