using System.Text.Json.Nodes;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cli;

/// <summary>Findings as SARIF 2.1.0, as code hosts show them beside the lines of a merge request.</summary>
internal static class AnalysisSarif
{
    public static string Write(ClusterAnalysis analysis, IReadOnlyDictionary<ObjectKey, InputObject> places) => AnalysisJson.Text(new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = new JsonObject { ["name"] = "KongGrantsUI", ["rules"] = AnalysisJson.Array(Rules(analysis.Findings)) } },
            ["results"] = AnalysisJson.Array(analysis.Findings.Select(finding => Result(finding, places))),
        }),
    });

    private static IEnumerable<JsonObject> Rules(IEnumerable<Finding> findings) =>
        findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal).Select(code => new JsonObject { ["id"] = code });

    private static JsonObject Result(Finding finding, IReadOnlyDictionary<ObjectKey, InputObject> places)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Code,
            ["level"] = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
            ["message"] = new JsonObject { ["text"] = $"{finding.Message.English} {AnalysisJson.Remedy(finding.Remedy)}".Trim() },
        };
        var locations = finding.Objects.Select(places.GetValueOrDefault).OfType<InputObject>().Select(Location).ToArray();
        if (locations.Length > 0) result["locations"] = new JsonArray(locations[0]);
        if (locations.Length > 1) result["relatedLocations"] = AnalysisJson.Array(locations[1..]);
        return result;
    }

    private static JsonObject Location(InputObject place) => new()
    {
        ["physicalLocation"] = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = UriOf(place.File) },
            ["region"] = new JsonObject { ["startLine"] = Math.Max(1, place.Line), ["startColumn"] = Math.Max(1, place.Column) },
        },
    };

    private static string UriOf(string file) => Path.IsPathFullyQualified(file)
        ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
