using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cli;

/// <summary>The analysis as JSON: the shape of docs/analyze.md. Keys are added over time, never taken away or given another meaning.</summary>
public static class AnalysisJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ClusterAnalysis analysis) => Text(Make(analysis));

    public static string Text(JsonNode node) => node.ToJsonString(Indented);

    public static JsonObject Make(ClusterAnalysis analysis) => new()
    {
        ["plugins"] = Array(Sorted(analysis.Entities).Select(Plugin)),
        ["failures"] = Array(analysis.Failures.Select(Failure)),
        ["rejected"] = analysis.Rejected,
        ["collisions"] = Array(analysis.Collisions.Select(collision => Keys(collision.Plugins))),
        ["findings"] = Array(analysis.Findings.Select(Finding)),
    };

    public static IEnumerable<PluginEntity> Sorted(IEnumerable<PluginEntity> entities) => entities
        .OrderBy(entity => entity.Type, StringComparer.Ordinal)
        .ThenBy(entity => entity.Scope.Consumer ?? "", StringComparer.Ordinal)
        .ThenBy(entity => entity.Scope.ConsumerGroup ?? "", StringComparer.Ordinal)
        .ThenBy(entity => entity.Scope.Route ?? "", StringComparer.Ordinal)
        .ThenBy(entity => entity.Scope.Service ?? "", StringComparer.Ordinal)
        .ThenBy(entity => entity.Plugin);

    public static JsonObject Plugin(PluginEntity entity)
    {
        var json = new JsonObject { ["name"] = entity.Type, ["from"] = entity.Plugin.ToString() };
        if (entity.Scope.Service is { } service) json["service"] = service;
        if (entity.Scope.Route is { } route) json["route"] = route;
        if (entity.Scope.Consumer is { } consumer) json["consumer"] = consumer;
        if (entity.Scope.ConsumerGroup is { } group) json["consumer_group"] = group;
        json["id"] = entity.Id?.ToString();
        if (entity.InstanceName is { } instance) json["instance_name"] = instance;
        if (!entity.Enabled) json["enabled"] = false;
        if (entity.ConfigJson is { } config) json["config"] = JsonNode.Parse(config);
        return json;
    }

    public static JsonObject Finding(Finding finding) => new()
    {
        ["code"] = finding.Code,
        ["severity"] = finding.Severity.Word(),
        ["message"] = finding.Message.English,
        ["objects"] = Keys(finding.Objects),
        ["owner"] = finding.Owner,
        ["remedy"] = Remedy(finding.Remedy),
    };

    /// <summary>The advice, and below it the lines or the YAML that follow it; what they apply is not told twice.</summary>
    public static string Remedy(Remedy remedy)
    {
        var (lines, yaml) = (remedy.Kubectl, remedy.Yaml.TrimEnd());
        var text = lines.Length == 0 ? remedy.Yaml : lines.Contains(yaml, StringComparison.Ordinal) ? lines : $"{Analysis.Planning.Kubectl.Apply(yaml)}\n{lines}";
        return text.Length == 0 ? remedy.Advice.English : $"{remedy.Advice.English}\n{text}";
    }

    public static JsonArray Keys(IEnumerable<ObjectKey> keys) => new([.. keys.Select(key => (JsonNode)key.ToString())]);

    public static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);

    private static JsonObject Failure(ControllerFailure failure) => new()
    {
        ["kind"] = failure.Object.Kind.Kind, ["namespace"] = failure.Object.Namespace, ["name"] = failure.Object.Name, ["message"] = failure.Message,
    };
}
