using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Connection;

/// <summary>Asks discovery what the cluster serves. A version found is remembered until <see cref="Forget"/>.</summary>
public sealed class ClusterProbe(ClusterConnection connection, TimeProvider time)
{
    private readonly ConcurrentDictionary<GroupKind, string> found = new();

    /// <summary>The server's version, such as <c>v1.34.1</c>.</summary>
    /// <exception cref="HttpRequestException">The server could not be reached.</exception>
    /// <exception cref="ApiException">The server refused.</exception>
    public async Task<string> ServerVersionAsync(CancellationToken cancellation)
    {
        using var version = await GetAsync("version", cancellation);
        return version.RootElement.Text("gitVersion") ?? "unknown";
    }

    /// <summary>The first of the kind's versions that is served; null: none is.</summary>
    /// <inheritdoc cref="ServerVersionAsync" path="/exception"/>
    public async Task<string?> ServedVersionAsync(ResourceKind resource, CancellationToken cancellation)
    {
        if (found.TryGetValue(resource.Kind, out var known)) return known;
        foreach (var version in resource.Versions)
        {
            if (!await IsServedAsync(resource, version, cancellation)) continue;
            return found.GetOrAdd(resource.Kind, version);
        }

        return null;
    }

    public void Forget(GroupKind kind) => found.TryRemove(kind, out _);

    private async Task<bool> IsServedAsync(ResourceKind resource, string version, CancellationToken cancellation)
    {
        var path = resource.Kind.Group.Length == 0 ? $"api/{version}" : $"apis/{resource.Kind.Group}/{version}";
        try
        {
            using var list = await GetAsync(path, cancellation);
            return list.RootElement.Items("resources").Any(item => item.Text("name") == resource.Plural);
        }
        catch (ApiException refusal) when (refusal.Code == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    private async Task<JsonDocument> GetAsync(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using var response = await connection.SendAsync(request, cancellation);
        await ApiResponse.EnsureSuccessAsync(response, time, cancellation);
        return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
    }
}
