using System.Text;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Http;

namespace KongGrantsUI.Demo.Cluster.Discovery;

/// <summary>
/// OpenAPI documents without schemas: kubectl then leaves the checking to the server. Older kubectls ask for version 2 as
/// protobuf and fail without an answer.
/// </summary>
internal static class OpenApi
{
    private const string Protobuf = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";

    public static Task WriteV2Async(HttpContext context)
    {
        if (!context.Request.Headers.Accept.ToString().Contains("protobuf", StringComparison.Ordinal))
            return JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, new JsonObject { ["swagger"] = "2.0", ["info"] = Info(), ["paths"] = new JsonObject() });
        context.Response.ContentType = Protobuf;
        return context.Response.BodyWriter.WriteAsync(Encoded(), context.RequestAborted).AsTask();
    }

    public static JsonObject Index(IEnumerable<(string Group, string Version)> served) => new()
    {
        ["paths"] = new JsonObject(served.Select(entry => entry.Group.Length == 0 ? $"api/{entry.Version}" : $"apis/{entry.Group}/{entry.Version}")
            .Select(path => KeyValuePair.Create<string, JsonNode?>(path, new JsonObject { ["serverRelativeURL"] = $"/openapi/v3/{path}" }))),
    };

    public static JsonObject Empty() => new() { ["openapi"] = "3.0.0", ["info"] = Info(), ["paths"] = new JsonObject(), ["components"] = new JsonObject() };

    private static JsonObject Info() => new() { ["title"] = "Kubernetes", ["version"] = "v1.32.0" };

    // gnostic's Document: 1 swagger, 2 info { 1 title, 2 version }, 8 paths.
    private static byte[] Encoded() => [.. Field(1, Text("2.0")), .. Field(2, [.. Field(1, Text("Kubernetes")), .. Field(2, Text("v1.32.0"))]), .. Field(8, [])];

    private static byte[] Field(int number, byte[] value) => [(byte)((number << 3) | 2), (byte)value.Length, .. value];

    private static byte[] Text(string value) => Encoding.UTF8.GetBytes(value);
}
