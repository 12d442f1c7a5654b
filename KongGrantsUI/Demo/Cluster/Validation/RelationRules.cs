using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>What the definition of a custom kind says about fields together: its CEL rules, its sets and its formats.</summary>
internal static partial class RelationRules
{
    private static readonly string[] ConsumerSets = ["credentials", "consumerGroups"];

    public static IEnumerable<FieldError> Check(string kind, JsonObject item) => kind switch
    {
        "KongPlugin" or "KongClusterPlugin" => Plugin(item),
        "KongConsumer" => Consumer(item),
        "Gateway" => Listeners(item),
        "HTTPRoute" => HttpRouteRules.Check(item),
        "PluginGrantReview" => Expiry(item),
        _ => [],
    };

    private static IEnumerable<FieldError> Plugin(JsonObject item)
    {
        if (item["config"] is not null && item["configFrom"] is not null)
            yield return Problem.Whole("<nil>", "Using both config and configFrom fields is not allowed.");
        if (item["configFrom"] is not null && item["configPatches"] is not null)
            yield return Problem.Whole("<nil>", "Using both configFrom and configPatches fields is not allowed.");
    }

    private static IEnumerable<FieldError> Consumer(JsonObject item)
    {
        if (string.IsNullOrEmpty(item.Text("username")) && string.IsNullOrEmpty(item.Text("custom_id")))
            yield return Problem.Whole("<nil>", "Need to provide either username or custom_id");
        foreach (var list in ConsumerSets)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (entry, index) in item.Items(list).Select((entry, index) => (entry, index)))
            {
                if (entry.Text() is { } text && !seen.Add(text))
                    yield return Problem.Duplicate($"{list}[{index}]", text);
            }
        }
    }

    private static IEnumerable<FieldError> Listeners(JsonObject item)
    {
        var names = item.Items("spec", "listeners").Select(listener => listener.Text("name")).OfType<string>().ToList();
        if (names.Count != names.Distinct(StringComparer.Ordinal).Count())
            yield return new("spec.listeners", "FieldValueInvalid", "Invalid value: \"array\": Listener name must be unique within the Gateway");
    }

    private static IEnumerable<FieldError> Expiry(JsonObject item)
    {
        if (item.Text("spec", "expiresAt") is { } at && !IsTime(at))
            yield return Problem.Invalid("spec.expiresAt", at, $"spec.expiresAt in body must be of type date-time: \"{at}\"");
    }

    private static bool IsTime(string text) =>
        TimeShape().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})\z")]
    private static partial Regex TimeShape();
}
