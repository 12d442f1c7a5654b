using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Http;

namespace KongGrantsUI.Demo.Cluster.Discovery;

/// <summary>What is served: groups, versions, resources, the server's version, health and OpenAPI.</summary>
internal sealed class DiscoveryEndpoint(ResourceCatalogue catalogue)
{
    public Task AnswerAsync(HttpContext context, string path)
    {
        if (context.Request.Method is not ("GET" or "HEAD")) throw Failures.MethodNotAllowed();
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["healthz" or "livez" or "readyz", ..] => JsonAnswer.WriteTextAsync(context, "ok"),
            ["openapi", "v2"] => OpenApi2Async(context),
            _ => JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, Document(parts) ?? throw Failures.UnknownPath()),
        };
    }

    private JsonObject? Document(string[] parts) => parts switch
    {
        [] => new JsonObject { ["paths"] = new JsonArray("/api", "/apis", "/healthz", "/openapi/v2", "/openapi/v3", "/version") },
        ["version"] => Version(),
        ["api"] => new JsonObject { ["kind"] = "APIVersions", ["versions"] = new JsonArray("v1"), ["serverAddressByClientCIDRs"] = new JsonArray() },
        ["api", "v1"] => catalogue.Resources("", "v1"),
        ["apis"] => catalogue.Groups(),
        ["apis", var group] => catalogue.Group(group),
        ["apis", var group, var version] => catalogue.Resources(group, version),
        ["openapi", "v3"] => OpenApiDocuments.Version3(),
        ["openapi", "v3", .. var root] => OpenApiDocuments.Version3(string.Join('/', root)),
        _ => null,
    };

    private static async Task OpenApi2Async(HttpContext context)
    {
        if (!context.Request.Headers.Accept.ToString().Contains("protobuf", StringComparison.Ordinal))
        {
            await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, OpenApiDocuments.Version2());
            return;
        }
        context.Response.ContentType = OpenApiProtobuf.MediaType;
        await context.Response.BodyWriter.WriteAsync(OpenApiProtobuf.Document, context.RequestAborted);
    }

    private static JsonObject Version() => new()
    {
        ["major"] = "1", ["minor"] = "32", ["gitVersion"] = "v1.32.0", ["gitCommit"] = "", ["gitTreeState"] = "clean",
        ["buildDate"] = "2026-01-01T00:00:00Z", ["goVersion"] = "", ["compiler"] = "", ["platform"] = "linux/amd64",
    };
}
