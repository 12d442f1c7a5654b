using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KongGrantsUI.Texts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>Turns one YAML document into JSON, counting what it makes so that aliases cannot blow it up.</summary>
internal sealed partial class YamlToJson
{
    public const int MaxDepth = 64;
    private const int MaxNodes = 200_000;
    private int nodes;

    /// <exception cref="YamlException">Too deep, too large, a key that is no text, or a merge of something that is no mapping.</exception>
    public JsonNode? Convert(YamlNode node) => Convert(node, 0);

    private JsonNode? Convert(YamlNode node, int depth)
    {
        if (depth > MaxDepth) throw At(node, $"The text is nested more than {MaxDepth} levels deep.");
        if (++nodes > MaxNodes) throw At(node, $"The document holds more than {MaxNodes} values, aliases counted each time.");
        return node switch
        {
            YamlMappingNode map => Map(map, depth),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(child => Convert(child, depth + 1))]),
            YamlScalarNode scalar => Scalar(scalar),
            _ => throw At(node, "This alias names nothing."),
        };
    }

    private JsonObject Map(YamlMappingNode map, int depth)
    {
        var json = new JsonObject();
        foreach (var (key, value) in map.Children)
        {
            if (key is not YamlScalarNode { Value: { } name }) throw At(key, "A key must be text.");
            if (!IsMerge(key)) json.Add(name, Convert(value, depth + 1));
        }

        foreach (var (_, source) in map.Children.Where(entry => IsMerge(entry.Key))) Merge(json, source, depth);
        return json;
    }

    private static bool IsMerge(YamlNode key) => key is YamlScalarNode { Value: "<<", Style: ScalarStyle.Plain };

    /// <summary>What stands there itself wins, then the first of several sources, as kubectl reads it.</summary>
    private void Merge(JsonObject json, YamlNode source, int depth)
    {
        foreach (var node in source is YamlSequenceNode list ? list.Children : [source])
        {
            if (Convert(node, depth + 1) is not JsonObject other) throw At(node, "Only a mapping can be merged with <<.");
            foreach (var (name, value) in other) json.TryAdd(name, value?.DeepClone());
        }
    }

    private static JsonValue? Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any)) return JsonValue.Create(text);
        if (!scalar.Tag.IsEmpty && scalar.Tag.Value == "tag:yaml.org,2002:str") return JsonValue.Create(text);
        // Not y and n, which kubectl takes for truth values too: nobody means them so, and names are often that short.
        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => JsonValue.Create(true),
            "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => JsonValue.Create(false),
            _ => Number(text[0] == '_' ? text : text.Replace("_", "", StringComparison.Ordinal)) ?? JsonValue.Create(text),
        };
    }

    private static JsonValue? Number(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        if (OldOctalInteger().IsMatch(text) && text.Length <= 22) return JsonValue.Create(System.Convert.ToInt64(text, 8));
        if (DecimalInteger().IsMatch(text)) return long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var whole) ? JsonValue.Create(whole) : Real(text);
        if (HexInteger().IsMatch(text) && long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, culture, out var hex)) return JsonValue.Create(hex);
        if (OctalInteger().IsMatch(text) && text.Length <= 22) return JsonValue.Create(System.Convert.ToInt64(text[2..], 8));
        return Float().IsMatch(text) ? Real(text) : null;
    }

    private static JsonValue? Real(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) ? JsonValue.Create(real) : null;

    private static ManifestException At(YamlNode node, Sentence words) => new(node.Start, node.End, words);

    [GeneratedRegex(@"\A[-+]?[0-9]+\z")]
    private static partial Regex DecimalInteger();

    [GeneratedRegex(@"\A0[0-7]+\z")]
    private static partial Regex OldOctalInteger();

    [GeneratedRegex(@"\A0x[0-9a-fA-F]+\z")]
    private static partial Regex HexInteger();

    [GeneratedRegex(@"\A0o[0-7]+\z")]
    private static partial Regex OctalInteger();

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Float();
}
