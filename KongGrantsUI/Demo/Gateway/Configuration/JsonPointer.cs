using System.Globalization;
using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>RFC 6902's <c>add</c>, as the controller applies it: parents that are missing are made.</summary>
internal static class JsonPointer
{
    /// <summary>The document with the value in place; an empty pointer replaces all of it.</summary>
    /// <exception cref="PluginSecretException">The pointer leads nowhere.</exception>
    public static JsonNode? Add(JsonNode document, string pointer, JsonNode? value)
    {
        if (pointer.Length == 0) return value;
        var names = pointer.TrimStart('/').Split('/').Select(name => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToArray();
        var parent = names[..^1].Aggregate(document, Step);
        Put(parent, names[^1], value);
        return document;
    }

    private static JsonNode Step(JsonNode parent, string name) => parent switch
    {
        JsonObject map => map[name] ?? (map[name] = new JsonObject())!,
        JsonArray list when Index(list, name) is { } index && index < list.Count && list[index] is { } item => item,
        _ => throw Nowhere(name),
    };

    private static void Put(JsonNode parent, string name, JsonNode? value)
    {
        if (parent is JsonObject map) map[name] = value;
        else if (parent is JsonArray list && name == "-") list.Add(value);
        else if (parent is JsonArray target && Index(target, name) is { } index) target.Insert(index, value);
        else throw Nowhere(name);
    }

    private static int? Index(JsonArray list, string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index <= list.Count ? index : null;

    private static PluginSecretException Nowhere(string name) => new($"failed to apply config patch: add operation does not apply: '{name}' is missing in its parent");
}
