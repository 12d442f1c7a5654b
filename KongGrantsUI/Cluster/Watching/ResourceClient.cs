using System.Globalization;
using System.Text.Json;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Wire;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>Lists and watches one kind, in one namespace or (an empty one) over all. Secrets are asked for as metadata only.</summary>
public sealed class ResourceClient(ClusterConnection connection, ResourceKind resource, TimeProvider time, string @namespace = "")
{
    private const string PartialMetadata = "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io";
    private const string PartialMetadataList = "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io";

    /// <summary>One page. A limit of 0 asks for all.</summary>
    /// <param name="cached">Whether what the server has in memory will do, in one piece where it has it so: no read of etcd, but perhaps a little old.</param>
    public async Task<JsonDocument> ListAsync(string version, int limit, string? next, bool cached, CancellationToken cancellation)
    {
        var query = limit > 0 ? string.Create(CultureInfo.InvariantCulture, $"?limit={limit}") : "";
        if (next is not null) query += $"&continue={Uri.EscapeDataString(next)}";
        else if (cached && limit > 0) query += "&resourceVersion=0";
        using var response = await GetAsync(resource.Path(version, @namespace) + query, resource.MetadataOnly ? PartialMetadataList : "application/json", cancellation);
        var body = await response.Content.ReadAsStreamAsync(cancellation);
        return await JsonDocument.ParseAsync(body, ObjectReader.Json, cancellation);
    }

    /// <summary>Opens a watch; the caller disposes the response.</summary>
    public Task<HttpResponseMessage> WatchAsync(string version, string from, TimeSpan length, CancellationToken cancellation)
    {
        var query = string.Create(
            CultureInfo.InvariantCulture,
            $"?watch=true&allowWatchBookmarks=true&timeoutSeconds={(int)length.TotalSeconds}&resourceVersion={Uri.EscapeDataString(from)}");
        return GetAsync(resource.Path(version, @namespace) + query, resource.MetadataOnly ? PartialMetadata : "application/json", cancellation);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string accept, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        var response = await connection.SendAsync(request, cancellation);
        try
        {
            await ApiResponse.EnsureSuccessAsync(response, time, cancellation);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
