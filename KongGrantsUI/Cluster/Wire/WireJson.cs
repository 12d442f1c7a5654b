using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>Reads fields that may be missing or of another type than expected; such a field counts as absent.</summary>
internal static class WireJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonElement Field(this JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value : default;

    public static string? Text(this JsonElement item, string name) => item.Field(name).AsText();

    public static string? AsText(this JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in an escape is legal JSON but no text.
            return null;
        }
    }

    public static bool Flag(this JsonElement item, string name) => item.Field(name).ValueKind == JsonValueKind.True;

    public static long? Number(this JsonElement item, string name) =>
        item.Field(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public static int? Int(this JsonElement item, string name) =>
        item.Number(name) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public static DateTimeOffset? Time(this JsonElement item, string name) =>
        DateTimeOffset.TryParse(
            item.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;

    public static IEnumerable<JsonElement> Items(this JsonElement item, string name) =>
        item.Field(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static EquatableList<string> Texts(this JsonElement item, string name) =>
        item.Items(name).Select(AsText).OfType<string>().ToEquatableList();

    public static EquatableMap Map(this JsonElement item, string name) =>
        item.Field(name) is { ValueKind: JsonValueKind.Object } map
            ? EquatableMap.From(map.EnumerateObject()
                .Where(entry => entry.Value.AsText() is not null)
                .Select(entry => KeyValuePair.Create(entry.Name, entry.Value.AsText()!)))
            : EquatableMap.Empty;

    /// <summary>The value as compact JSON in the order written; null where absent or null.</summary>
    public static string? Compact(this JsonElement item, string name) =>
        item.Field(name) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } value
            ? JsonSerializer.Serialize(value, Readable)
            : null;

    public static GroupKind GroupKind(this JsonElement item, string defaultGroup, string defaultKind) =>
        new(item.Text("group") ?? defaultGroup, item.Text("kind") ?? defaultKind);

    public static EquatableList<Condition> Conditions(this JsonElement holder) =>
        holder.Items("conditions").Select(ToCondition).ToEquatableList();

    private static Condition ToCondition(JsonElement item) =>
        new(item.Text("type") ?? "", item.Text("status") ?? "Unknown", item.Text("reason") ?? "", item.Text("message") ?? "")
        {
            ObservedGeneration = item.Number("observedGeneration") ?? 0,
            LastTransition = item.Time("lastTransitionTime"),
        };
}
