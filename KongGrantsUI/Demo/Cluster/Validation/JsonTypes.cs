using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>The types of JSON values, as OpenAPI names them.</summary>
internal static class JsonTypes
{
    /// <summary>Quotes nothing but what JSON must, because these texts go to people and not into pages.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => Whole(value) is null ? "number" : "integer",
        _ => "null",
    };

    /// <summary>A whole number; null for anything else.</summary>
    public static long? Whole(JsonNode? value) =>
        value is JsonValue number && number.GetValueKind() == JsonValueKind.Number && long.TryParse(number.ToJsonString(), out var whole) ? whole : null;
}
