using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>Whether a status already says what it should; the order of conditions, parents and listeners says nothing.</summary>
internal static class StatusEquality
{
    public static bool Same(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (JsonObject one, JsonObject two) => one.Count == two.Count && one.All(entry => two.ContainsKey(entry.Key) && Same(entry.Value, two[entry.Key])),
        (JsonArray one, JsonArray two) => one.Count == two.Count && one.All(item => two.Any(other => Same(item, other))),
        _ => JsonNode.DeepEquals(left, right),
    };
}
