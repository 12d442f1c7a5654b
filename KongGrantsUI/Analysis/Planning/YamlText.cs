using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>Writes JSON values as block YAML. Text that YAML could read as anything but that text is quoted.</summary>
public static partial class YamlText
{
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Block(text, node, 0);
        return text.ToString().TrimStart('\n');
    }

    private static void Block(StringBuilder text, JsonNode? node, int indent)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                foreach (var (key, value) in map) Entry(text, $"{Scalar(key)}:", value, indent);
                break;
            case JsonArray { Count: > 0 } list:
                foreach (var value in list) Item(text, value, indent);
                break;
            default:
                text.Append(Flow(node)).Append('\n');
                break;
        }
    }

    private static void Entry(StringBuilder text, string lead, JsonNode? value, int indent)
    {
        text.Append(' ', indent).Append(lead);
        if (IsBlock(value)) Block(text.Append('\n'), value, value is JsonArray ? indent : indent + 2);
        else text.Append(' ').Append(Flow(value)).Append('\n');
    }

    // A map in a list starts on the dash's own line, as people write it.
    private static void Item(StringBuilder text, JsonNode? value, int indent)
    {
        var start = text.Length;
        if (IsBlock(value)) Block(text, value, indent + 2);
        else text.Append(' ', indent + 2).Append(Flow(value)).Append('\n');
        text[start + indent] = '-';
    }

    private static bool IsBlock(JsonNode? node) => node is JsonObject { Count: > 0 } or JsonArray { Count: > 0 };

    private static string Flow(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject => "{}",
        JsonArray => "[]",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Scalar(value.GetValue<string>()),
        _ => node.ToJsonString(),
    };

    private static string Scalar(string text) => Plain().IsMatch(text) && !Reserved().IsMatch(text) ? text : Quote(text);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') quoted.Append('\\').Append(rune);
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || rune.Value == 0xFEFF)
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            else quoted.Append(rune);
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"\A[A-Za-z/_][A-Za-z0-9_./-]*(?::[A-Za-z0-9_./-]+)*\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A(?:true|false|yes|no|on|off|y|n|null)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
