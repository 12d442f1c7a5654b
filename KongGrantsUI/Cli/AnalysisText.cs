using System.Globalization;
using System.Text;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cli;

/// <summary>The analysis for people: findings first, with their remedies, then the plugins as Kong would get them.</summary>
internal static class AnalysisText
{
    public static string Write(ClusterAnalysis analysis, IReadOnlyDictionary<ObjectKey, InputObject> places)
    {
        var text = new StringBuilder();
        foreach (var finding in analysis.Findings) Add(text, finding, places);
        foreach (var entity in AnalysisJson.Sorted(analysis.Entities))
            text.Append(CultureInfo.InvariantCulture, $"{entity.Type} of {entity.Plugin} applies to {Wording.Scope(entity.Scope).English}{(entity.Enabled ? "" : " (disabled)")}\n");
        if (analysis.Rejected) text.Append("Kong refuses this configuration as a whole.\n");
        text.Append(CultureInfo.InvariantCulture, $"{Count(analysis, Severity.Error, "error")}, {Count(analysis, Severity.Warning, "warning")}, {Count(analysis, Severity.Info, "note")}, {analysis.Entities.Count} plugin entities");
        return text.ToString();
    }

    /// <summary><c>file:line:</c> of the object that a finding is about; empty for one that is in no file.</summary>
    public static string Place(Finding finding, IReadOnlyDictionary<ObjectKey, InputObject> places) =>
        finding.Objects.Select(key => places.GetValueOrDefault(key)).FirstOrDefault(place => place is not null) is { } found ? $"{found.File}:{found.Line}: " : "";

    private static void Add(StringBuilder text, Finding finding, IReadOnlyDictionary<ObjectKey, InputObject> places)
    {
        text.Append(CultureInfo.InvariantCulture, $"{Place(finding, places)}{finding.Severity.Word()} {finding.Code}: {finding.Message.English}\n");
        var who = finding.Owner.Length == 0 ? "a cluster admin" : $"the owner of {finding.Owner}";
        text.Append(CultureInfo.InvariantCulture, $"  Mended by {who}: {AnalysisJson.Remedy(finding.Remedy).TrimEnd().Replace("\n", "\n    ", StringComparison.Ordinal)}\n\n");
    }

    private static string Count(ClusterAnalysis analysis, Severity severity, string word)
    {
        var count = analysis.Findings.Count(finding => finding.Severity == severity);
        return $"{count} {word}{(count == 1 ? "" : "s")}";
    }
}
