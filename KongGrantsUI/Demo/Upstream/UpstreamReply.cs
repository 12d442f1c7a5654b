using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace KongGrantsUI.Demo.Upstream;

/// <summary>httpbin's view of a request, as JSON.</summary>
internal static class UpstreamReply
{
    private const int LongestEcho = 1 << 20;

    public static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static JsonObject Get(HttpRequest request, string target) => new()
    {
        ["args"] = Named(request.Query),
        ["headers"] = Headers(request),
        ["origin"] = Origin(request),
        ["url"] = Url(request, target),
    };

    public static async Task<JsonObject> AnythingAsync(HttpRequest request, string target, CancellationToken cancellation)
    {
        var data = await BodyAsync(request, cancellation);
        return new JsonObject
        {
            ["args"] = Named(request.Query),
            ["data"] = data,
            ["headers"] = Headers(request),
            ["json"] = Json(data),
            ["method"] = request.Method,
            ["origin"] = Origin(request),
            ["url"] = Url(request, target),
        };
    }

    public static JsonObject Headers(HttpRequest request) =>
        Named(request.Headers.OrderBy(header => header.Key, StringComparer.Ordinal), ",");

    public static JsonNode Value(StringValues values) =>
        values.Count == 1 ? JsonValue.Create(values[0] ?? "") : new JsonArray([.. values.Select(value => JsonValue.Create(value))]);

    /// <summary>Whether a query parameter may become a response header: a token as name, no control characters in values.</summary>
    public static bool IsSafeHeader(string name, StringValues values) =>
        name.Length > 0
        && name.All(character => char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal))
        && values.All(value => value is not null && value.All(character => character is >= ' ' and <= '~'));

    private static JsonObject Named(IEnumerable<KeyValuePair<string, StringValues>> pairs, string? join = null)
    {
        var result = new JsonObject();
        foreach (var (name, values) in pairs)
            result[name] = join is null ? Value(values) : JsonValue.Create(string.Join(join, values.ToArray()));
        return result;
    }

    private static string Origin(HttpRequest request)
    {
        var forwarded = request.Headers["X-Forwarded-For"].ToString();
        return forwarded.Length > 0 ? forwarded : request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
    }

    private static string Url(HttpRequest request, string target) => $"{request.Scheme}://{request.Host}{target}";

    private static async Task<string> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        var buffer = new byte[LongestEcho];
        var length = await request.Body.ReadAtLeastAsync(buffer, LongestEcho, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static JsonNode? Json(string data)
    {
        try
        {
            return data.Length == 0 ? null : JsonNode.Parse(data);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
