using System.Text;
using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>How the fields of one message become JSON, by field number.</summary>
internal sealed class ProtobufShape(params (int Number, string Name, ProtobufShape? Inner)[] fields)
{
    /// <summary>Marks a map of strings: entries { 1: key, 2: value }.</summary>
    public static readonly ProtobufShape Map = new();

    /// <summary>Marks a map of bytes, which JSON holds as base64.</summary>
    public static readonly ProtobufShape BytesMap = new();

    public JsonObject Read(ReadOnlyMemory<byte> message)
    {
        var item = new JsonObject();
        foreach (var (number, value) in ProtobufFields.Of(message))
        {
            var (_, name, inner) = fields.FirstOrDefault(field => field.Number == number);
            if (name is null) continue;
            if (inner is null) item[name] = Encoding.UTF8.GetString(value.Span);
            else if (ReferenceEquals(inner, Map) || ReferenceEquals(inner, BytesMap)) AddEntry(item, name, value, ReferenceEquals(inner, BytesMap));
            else item[name] = inner.Read(value);
        }

        return item;
    }

    private static void AddEntry(JsonObject item, string name, ReadOnlyMemory<byte> entry, bool bytes)
    {
        if (item[name] is not JsonObject map) item[name] = map = [];
        var parts = ProtobufFields.Of(entry);
        var key = Encoding.UTF8.GetString(parts.FirstOrDefault(part => part.Number == 1).Value.Span);
        var value = parts.FirstOrDefault(part => part.Number == 2).Value.Span;
        map[key] = bytes ? Convert.ToBase64String(value) : Encoding.UTF8.GetString(value);
    }
}
