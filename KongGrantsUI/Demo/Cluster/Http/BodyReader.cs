using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>Reads request bodies: JSON or YAML, of bounded size and depth.</summary>
internal static class BodyReader
{
    public const int MaxBytes = 3 * 1024 * 1024;
    public const int MaxDepth = 100;

    // A client that is still sending would not read the refusal: what is too much is read, up to here, and dropped.
    private const long MaxDrained = 32 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>The media type without parameters, in lower case; empty where none is given.</summary>
    public static string MediaType(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.MediaType.ToString().ToLowerInvariant() : "";

    /// <exception cref="ApiException">400, 413 or 415.</exception>
    public static async Task<JsonObject> ReadObjectAsync(HttpRequest request, CancellationToken cancellation)
    {
        var node = MediaType(request) switch
        {
            "" or "application/json" => Parse(await ReadBytesAsync(request, cancellation)),
            "application/yaml" => ParseYaml(await ReadBytesAsync(request, cancellation)),
            ProtobufBody.MediaType => ParseProtobuf(await ReadBytesAsync(request, cancellation)),
            _ => throw Failures.UnsupportedMediaType("application/json", "application/yaml"),
        };
        return node as JsonObject ?? throw Failures.BadRequest("the body of the request is not an object");
    }

    public static async Task<byte[]> ReadBytesAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        var total = 0L;
        for (int read; total <= MaxDrained && (read = await request.Body.ReadAsync(chunk, cancellation)) > 0;)
        {
            total += read;
            if (total <= MaxBytes)
                buffer.Write(chunk, 0, read);
        }
        return total <= MaxBytes ? buffer.ToArray() : throw Failures.TooLarge(MaxBytes);
    }

    public static JsonNode? Parse(byte[] utf8)
    {
        try
        {
            return JsonNode.Parse(utf8, documentOptions: Strict);
        }
        catch (JsonException error)
        {
            throw Failures.BadRequest($"the object provided is unrecognized: {error.Message}");
        }
    }

    /// <summary>Refuses what a patch has made too large or too deep to be sent.</summary>
    public static JsonNode? Bounded(JsonNode? patched)
    {
        var utf8 = Encoding.UTF8.GetBytes(patched?.ToJsonString() ?? "null");
        return utf8.Length <= MaxBytes ? Parse(utf8) : throw Failures.TooLarge(MaxBytes);
    }

    private static JsonObject ParseProtobuf(byte[] body)
    {
        try
        {
            return ProtobufBody.Parse(body);
        }
        catch (FormatException error)
        {
            throw Failures.BadRequest($"the object provided is unrecognized: {error.Message}");
        }
    }

    private static JsonNode? ParseYaml(byte[] utf8)
    {
        try
        {
            return YamlDocuments.Parse(Encoding.UTF8.GetString(utf8)) is [var first, ..] ? first : null;
        }
        catch (Exception error) when (error is YamlDotNet.Core.YamlException or FormatException)
        {
            throw Failures.BadRequest($"the object provided is unrecognized: {error.Message}");
        }
    }
}
