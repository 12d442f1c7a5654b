using System.Text;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>Reads what kubectl sends as <c>application/vnd.kubernetes.protobuf</c>: an envelope with the type, and the object.</summary>
internal static class ProtobufBody
{
    public const string MediaType = "application/vnd.kubernetes.protobuf";

    /// <exception cref="FormatException">It is not such a body.</exception>
    /// <exception cref="ApiException">415 where the kind is one that is only read from JSON and YAML.</exception>
    public static JsonObject Parse(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith("k8s\0"u8))
            throw new FormatException("the protobuf body lacks its prefix");
        var (apiVersion, kind, raw) = Envelope(body[4..]);
        if (ProtobufSchema.Of(kind) is null)
            throw Failures.UnsupportedMediaType("application/json", "application/yaml");
        var item = new JsonObject { ["apiVersion"] = apiVersion, ["kind"] = kind };
        Fill(item, kind, raw);
        return item;
    }

    private static (string ApiVersion, string Kind, byte[] Raw) Envelope(ReadOnlySpan<byte> bytes)
    {
        var (apiVersion, kind, raw) = ("", "", Array.Empty<byte>());
        for (var fields = new ProtobufReader(bytes); fields.Next();)
        {
            if (fields.Number == 1)
                (apiVersion, kind) = Pair(fields.Content, content => Encoding.UTF8.GetString(content));
            else if (fields.Number == 2)
                raw = fields.Content.ToArray();
        }
        return (apiVersion, kind ?? "", raw);
    }

    private static void Fill(JsonObject target, string message, ReadOnlySpan<byte> bytes)
    {
        var schema = ProtobufSchema.Of(message)!;
        for (var fields = new ProtobufReader(bytes); fields.Next();)
        {
            if (schema.TryGetValue(fields.Number, out var field))
                Set(target, field.Name, field.Type, fields);
        }
    }

    private static void Set(JsonObject target, string name, string type, ProtobufReader field)
    {
        if (type[0] == '*')
            List(target, name).Add(Value(type[1..], field));
        else if (type[0] == '^')
            Fill(target, type[1..], field.Content);
        else if (type is "texts" or "byteses")
            Entry(target.Ensure(name), type == "byteses", field.Content);
        else if (type != "text" || !field.Content.IsEmpty)
            target[name] = Value(type, field);
    }

    private static JsonNode? Value(string type, ProtobufReader field)
    {
        switch (type)
        {
            case "text": return Encoding.UTF8.GetString(field.Content);
            case "int": return field.Value;
            case "bool": return field.Value != 0;
            case "intOrText": return IntOrText(field.Content);
        }
        var inner = new JsonObject();
        Fill(inner, type, field.Content);
        return inner;
    }

    private static JsonNode? IntOrText(ReadOnlySpan<byte> bytes)
    {
        var (isText, number, text) = (false, 0L, "");
        for (var fields = new ProtobufReader(bytes); fields.Next();)
        {
            switch (fields.Number)
            {
                case 1: isText = fields.Value == 1; break;
                case 2: number = fields.Value; break;
                case 3: text = Encoding.UTF8.GetString(fields.Content); break;
            }
        }
        return isText ? text : number == 0 ? null : number;
    }

    private static void Entry(JsonObject map, bool isBytes, ReadOnlySpan<byte> bytes)
    {
        var (key, value) = Pair(bytes, content => isBytes ? Convert.ToBase64String(content) : Encoding.UTF8.GetString(content));
        map[key] = value ?? "";
    }

    private static (string First, string? Second) Pair(ReadOnlySpan<byte> bytes, Func<ReadOnlySpan<byte>, string> second)
    {
        var pair = ("", (string?)null);
        for (var fields = new ProtobufReader(bytes); fields.Next();)
        {
            if (fields.Number == 1)
                pair.Item1 = Encoding.UTF8.GetString(fields.Content);
            else if (fields.Number == 2)
                pair.Item2 = second(fields.Content);
        }
        return pair;
    }

    private static JsonArray List(JsonObject target, string name)
    {
        if (target[name] is JsonArray list)
            return list;
        list = [];
        target[name] = list;
        return list;
    }
}
