using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>Where the next page of a list starts: after an object, at a version.</summary>
internal sealed record ContinueToken(long Version, string Namespace, string Name)
{
    public static ContinueToken Parse(string text)
    {
        try
        {
            var token = JsonNode.Parse(Convert.FromBase64String(text));
            if (token.At("rv") is JsonValue value && value.TryGetValue<long>(out var version))
                return new(version, token.Text("ns") ?? "", token.Text("name") ?? "");
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            throw Failures.BadRequest("continue key is not valid: it can't be decoded");
        }
        throw Failures.BadRequest("continue key is not valid: it names no version");
    }

    public bool Precedes(StoredObject item) => string.CompareOrdinal(item.Namespace, Namespace) switch
    {
        0 => string.CompareOrdinal(item.Name, Name) > 0,
        var order => order > 0,
    };

    public override string ToString() => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        new JsonObject { ["rv"] = Version, ["ns"] = Namespace, ["name"] = Name }.ToJsonString()));
}
