using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Grants;

/// <summary>YAML to JSON and back, for manifests that people edit.</summary>
public static class ManifestYaml
{
    /// <exception cref="FormatException">The text is not one YAML mapping; the message says where.</exception>
    public static JsonObject Parse(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 1 && Node(stream.Documents[0].RootNode, 0) is JsonObject item
                ? item
                : throw new FormatException(T("This is not one YAML mapping. Write one object, as kubectl takes it."));
        }
        catch (Exception error) when (error is YamlException or ArgumentException)
        {
            throw new FormatException(T($"This is not valid YAML: {error.Message}"), error);
        }
    }

    public static string Write(JsonObject item)
    {
        var text = new System.Text.StringBuilder();
        Mapping(text, item, 0);
        return text.ToString();
    }

    /// <summary>The same settings as YAML; the text as it is where it is not one JSON object.</summary>
    public static string OfJson(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject item ? Write(item).TrimEnd() : json;
        }
        catch (System.Text.Json.JsonException)
        {
            return json;
        }
    }

    private static JsonNode? Node(YamlNode node, int depth) => node switch
    {
        _ when depth > 64 => throw new FormatException(T("This is nested too deeply.")),
        YamlMappingNode map => new JsonObject(map.Children.Select(entry =>
            KeyValuePair.Create(Key(entry.Key), Node(entry.Value, depth + 1)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(child => Node(child, depth + 1))]),
        YamlScalarNode scalar => Scalar(scalar),
        _ => throw new FormatException(T("YAML aliases are not understood here. Write the value out.")),
    };

    private static string Key(YamlNode node) =>
        (node as YamlScalarNode)?.Value ?? throw new FormatException(T("A key must be plain text."));

    private static JsonNode? Scalar(YamlScalarNode scalar)
    {
        var value = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain) return value;
        if (value is "" or "~" or "null") return null;
        if (value is "true" or "false") return value == "true";
        if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        return double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : value;
    }

    private static void Mapping(System.Text.StringBuilder text, JsonObject item, int indent)
    {
        foreach (var (key, value) in item)
        {
            text.Append(' ', indent).Append(key).Append(':');
            Value(text, value, indent);
        }
    }

    private static void Value(System.Text.StringBuilder text, JsonNode? value, int indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                text.Append('\n');
                Mapping(text, map, indent + 2);
                break;
            case JsonArray { Count: > 0 } list:
                text.Append('\n');
                foreach (var entry in list) Entry(text, entry, indent);
                break;
            default:
                text.Append(' ').Append(Plain(value)).Append('\n');
                break;
        }
    }

    private static void Entry(System.Text.StringBuilder text, JsonNode? entry, int indent)
    {
        if (entry is JsonObject { Count: > 0 } map)
        {
            var inner = new System.Text.StringBuilder();
            Mapping(inner, map, indent + 2);
            text.Append(' ', indent).Append("- ").Append(inner.ToString().AsSpan(indent + 2));
            return;
        }

        text.Append(' ', indent).Append("- ").Append(Plain(entry)).Append('\n');
    }

    /// <summary>Bare where YAML can't take it for anything but this string; else as JSON, which YAML reads as well.</summary>
    private static string Plain(JsonNode? value)
    {
        var json = value?.ToJsonString() ?? "null";
        if (value is not JsonValue scalar || !scalar.TryGetValue<string>(out var text)) return json;
        var bare = text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '/' or '_')
            && text.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n");
        return bare ? text : json;
    }
}
