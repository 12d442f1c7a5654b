using System.Text.Json;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>Reads a plugin's config by Kong's types; absent fields and nulls take the default.</summary>
/// <exception cref="PluginConfigException">By every member: the value has another type.</exception>
public readonly struct PluginSettings(JsonElement config)
{
    public string? Text(string name) => Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Expected(name, "a string");

    public bool Flag(string name, bool absent) => Find(name) is not { } value ? absent
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : throw Expected(name, "a boolean");

    public decimal? Number(string name) => Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number
        : throw Expected(name, "a number");

    /// <summary>An HTTP status; Kong takes 100 to 599.</summary>
    public int Status(string name, int absent)
    {
        var number = Number(name) ?? absent;
        return number is >= 100 and <= 599 && decimal.IsInteger(number)
            ? (int)number
            : throw new PluginConfigException($"config.{name}: value should be between 100 and 599");
    }

    public EquatableList<string> Texts(string name, params ReadOnlySpan<string> absent)
    {
        if (Find(name) is not { } value) return EquatableList.Create(absent);
        if (value.ValueKind != JsonValueKind.Array) throw Expected(name, "an array");
        if (value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String)) throw Expected(name, "an array of strings");
        return value.EnumerateArray().Select(item => item.GetString()!).ToEquatableList();
    }

    /// <summary>A nested record; an empty one where it is absent.</summary>
    public PluginSettings Record(string name) => Find(name) is not { } value ? new PluginSettings(default)
        : value.ValueKind == JsonValueKind.Object ? new PluginSettings(value)
        : throw Expected(name, "a record");

    /// <summary>The value, which must be one of those given.</summary>
    public string OneOf(string name, string absent, params ReadOnlySpan<string> allowed)
    {
        var text = Text(name) ?? absent;
        return allowed.Contains(text)
            ? text
            : throw new PluginConfigException($"config.{name}: expected one of: {string.Join(", ", allowed!)}");
    }

    private JsonElement? Find(string name) =>
        config.ValueKind == JsonValueKind.Object && config.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    private static PluginConfigException Expected(string name, string type) => new($"config.{name}: expected {type}");
}
