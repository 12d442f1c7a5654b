using System.Text.Json;
using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>Reads from JSON whose shape nobody has checked: whatever is not there, or of another type, is null or empty.</summary>
public static class JsonRead
{
    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var step in path)
            node = node is JsonObject map && map.TryGetPropertyValue(step, out var next) ? next : null;
        return node;
    }

    public static string? Text(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A string as it is, a number or a boolean as JSON writes it; null for anything else.</summary>
    public static string? Scalar(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value
            ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()
            : null;

    public static IEnumerable<JsonNode> Items(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonArray array ? array.OfType<JsonNode>() : [];

    /// <summary>The map at a property; made, and put in place of anything else, where there is none.</summary>
    public static JsonObject Ensure(this JsonObject parent, string property)
    {
        if (parent.TryGetPropertyValue(property, out var found) && found is JsonObject map)
            return map;
        var made = new JsonObject();
        parent[property] = made;
        return made;
    }

    /// <summary>Sets a property that is absent or null.</summary>
    public static void Default(this JsonObject parent, string property, JsonNode value)
    {
        if (parent[property] is null)
            parent[property] = value;
    }
}
