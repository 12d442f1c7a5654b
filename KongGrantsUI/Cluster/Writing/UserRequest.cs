using System.Text.Json.Nodes;

namespace KongGrantsUI.Cluster.Writing;

/// <summary>One call; the path is relative to the server's root.</summary>
public sealed record UserRequest(HttpMethod Method, string Path, JsonObject? Body = null)
{
    public string ContentType { get; init; } = "application/json";

    public string Accept { get; init; } = "application/json";
}
