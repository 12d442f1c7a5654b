using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>Turns YAML into JSON, as Kubernetes reads it: plain scalars get their type, anchors are refused.</summary>
public static class YamlDocuments
{
    /// <summary>Every document that is not empty.</summary>
    /// <exception cref="YamlException">It is not YAML.</exception>
    /// <exception cref="FormatException">It is nested too deeply, or uses what is not supported.</exception>
    public static IReadOnlyList<JsonNode> Parse(string text)
    {
        var parser = new Parser(new StringReader(text));
        var documents = new List<JsonNode>();
        parser.Consume<StreamStart>();
        while (parser.TryConsume<DocumentStart>(out _))
        {
            if (Read(parser, 0) is { } node)
                documents.Add(node);
            parser.Consume<DocumentEnd>();
        }
        return documents;
    }

    private static JsonNode? Read(Parser parser, int depth)
    {
        if (depth > BodyReader.MaxDepth)
            throw new FormatException($"it is nested more than {BodyReader.MaxDepth} levels deep");
        if (parser.TryConsume<Scalar>(out var scalar))
            return Typed(scalar);
        if (parser.TryConsume<SequenceStart>(out _))
            return ReadList(parser, depth);
        if (parser.TryConsume<MappingStart>(out _))
            return ReadMap(parser, depth);
        throw new FormatException("YAML anchors and aliases are not supported: write the value out");
    }

    private static JsonArray ReadList(Parser parser, int depth)
    {
        var list = new JsonArray();
        while (!parser.TryConsume<SequenceEnd>(out _))
            list.Add(Read(parser, depth + 1));
        return list;
    }

    private static JsonObject ReadMap(Parser parser, int depth)
    {
        var map = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>().Value;
            if (!map.TryAdd(key, Read(parser, depth + 1)))
                throw new FormatException($"the key \"{key}\" appears twice");
        }
        return map;
    }

    private static JsonValue? Typed(Scalar scalar)
    {
        var text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain || scalar.Tag.ToString() == "tag:yaml.org,2002:str")
            return JsonValue.Create(text);
        if (text is "" or "~" or "null" or "Null" or "NULL")
            return null;
        if (text is "true" or "True" or "TRUE" or "yes" or "on")
            return JsonValue.Create(true);
        if (text is "false" or "False" or "FALSE" or "no" or "off")
            return JsonValue.Create(false);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return JsonValue.Create(whole);
        const NumberStyles Float = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);
    }
}
