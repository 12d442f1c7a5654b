using System.Text;
using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>
/// Reads the few bodies that kubectl sends as protobuf only: reviews, and the built-in kinds of <c>kubectl create</c>.
/// Kubernetes' envelope is <c>k8s\0</c> and a message { 1: { 1: apiVersion, 2: kind }, 2: the object }.
/// </summary>
internal static class ProtobufBody
{
    public const string MediaType = "application/vnd.kubernetes.protobuf";

    private static readonly byte[] Magic = [(byte)'k', (byte)'8', (byte)'s', 0];

    /// <exception cref="ApiException">400 where it is no such message; 415 where its kind is not read from protobuf.</exception>
    public static JsonObject Parse(byte[] body)
    {
        if (!body.AsSpan().StartsWith(Magic)) throw Failures.BadRequest("the body is not a Kubernetes protobuf message");
        try
        {
            return Envelope(body.AsMemory(Magic.Length));
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or OverflowException or IndexOutOfRangeException)
        {
            throw Failures.BadRequest("the protobuf message ends in the middle of a field");
        }
    }

    private static JsonObject Envelope(ReadOnlyMemory<byte> body)
    {
        var (apiVersion, kind, raw) = ("", "", ReadOnlyMemory<byte>.Empty);
        foreach (var (number, value) in ProtobufFields.Of(body))
        {
            if (number == 2) raw = value;
            if (number != 1) continue;
            foreach (var (part, text) in ProtobufFields.Of(value))
            {
                if (part == 1) apiVersion = Encoding.UTF8.GetString(text.Span);
                if (part == 2) kind = Encoding.UTF8.GetString(text.Span);
            }
        }

        var shape = ProtobufShapes.Of(kind) ?? throw Failures.UnsupportedMediaType("application/json", "application/yaml");
        var item = shape.Read(raw);
        item["apiVersion"] = apiVersion;
        item["kind"] = kind;
        return item;
    }
}
