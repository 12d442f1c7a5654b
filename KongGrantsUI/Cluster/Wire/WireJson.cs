using System.Globalization;
using System.Runtime.InteropServices;
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

    public static DateTimeOffset? Time(this JsonElement item, string name)
    {
        var value = item.Field(name);
        if (value.ValueKind != JsonValueKind.String) return null;
        // As the API server writes it; whatever else is a time takes longer.
        if (JsonMarshal.GetRawUtf8Value(value).EndsWith("Z\""u8) && value.TryGetDateTimeOffset(out var written)) return written;
        return DateTimeOffset.TryParse(value.AsText(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
    }

    public static IEnumerable<JsonElement> Items(this JsonElement item, string name) =>
        item.Field(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static EquatableList<T> List<T>(this JsonElement item, string name, Func<JsonElement, T> read)
    {
        if (item.Field(name) is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() == 0) return [];
        var items = new List<T>(array.GetArrayLength());
        foreach (var entry in array.EnumerateArray()) items.Add(read(entry));
        return items.ToEquatableList();
    }

    public static EquatableList<string> Texts(this JsonElement item, string name) =>
        item.Items(name).Select(AsText).OfType<string>().ToEquatableList();

    /// <param name="except">A key to leave out.</param>
    public static EquatableMap Map(this JsonElement item, string name, string? except = null)
    {
        if (item.Field(name) is not { ValueKind: JsonValueKind.Object } map) return EquatableMap.Empty;
        var entries = new List<KeyValuePair<string, string>>(map.GetPropertyCount());
        foreach (var entry in map.EnumerateObject())
        {
            if ((except is null || !entry.NameEquals(except)) && entry.Value.AsText() is { } text) entries.Add(KeyValuePair.Create(entry.Name, text));
        }

        return EquatableMap.From(entries);
    }

    /// <summary>The value as compact JSON in the order written; null where absent or null.</summary>
    public static string? Compact(this JsonElement item, string name) =>
        item.Field(name) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } value
            ? JsonSerializer.Serialize(value, Readable)
            : null;

    public static GroupKind GroupKind(this JsonElement item, string defaultGroup, string defaultKind) =>
        new(item.Text("group") ?? defaultGroup, item.Text("kind") ?? defaultKind);

    public static EquatableList<Condition> Conditions(this JsonElement holder) =>
        holder.List("conditions", ToCondition);

    private static Condition ToCondition(JsonElement item) =>
        new(item.Text("type") ?? "", item.Text("status") ?? "Unknown", item.Text("reason") ?? "", item.Text("message") ?? "")
        {
            ObservedGeneration = item.Number("observedGeneration") ?? 0,
            LastTransition = item.Time("lastTransitionTime"),
        };
}
