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

    /// <summary>The server's version and its clock.</summary>
    /// <exception cref="HttpRequestException">The server could not be reached.</exception>
    /// <exception cref="ApiException">The server refused.</exception>
    public async Task<ServerGreeting> GreetAsync(CancellationToken cancellation)
    {
        var asked = time.GetUtcNow();
        using var response = await SendAsync("version", cancellation);
        var middle = asked + ((time.GetUtcNow() - asked) / 2);
        using var version = await ReadAsync(response, cancellation);
        return new ServerGreeting(version.RootElement.Text("gitVersion") ?? "unknown", response.Headers.Date - middle);
    }

    /// <summary>The version of Kong's controller by the images of the Deployments, where the account may list them.</summary>
    /// <returns>Null: none of them runs it.</returns>
    /// <inheritdoc cref="GreetAsync" path="/exception"/>
    public async Task<string?> ControllerVersionAsync(CancellationToken cancellation)
    {
        string? next = null;
        do
        {
            var more = next is null ? "" : $"&continue={Uri.EscapeDataString(next)}";
            using var page = await GetAsync($"apis/apps/v1/deployments?limit=100{more}", cancellation);
            if (page.RootElement.Items("items").Select(ControllerImage.VersionIn).FirstOrDefault(found => found is not null) is { } version) return version;
            next = page.RootElement.Field("metadata").Text("continue") is { Length: > 0 } token ? token : null;
        }
        while (next is not null);
        return null;
    }

    /// <summary>The first of the kind's versions that is served; null: none is.</summary>
    /// <inheritdoc cref="GreetAsync" path="/exception"/>
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

    /// <summary>The version that was found; before, the kind's first one.</summary>
    public string Likely(ResourceKind resource) => found.GetValueOrDefault(resource.Kind, resource.Versions[0]);

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
        using var response = await SendAsync(path, cancellation);
        return await ReadAsync(response, cancellation);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        return await connection.SendAsync(request, cancellation);
    }

    private async Task<JsonDocument> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await ApiResponse.EnsureSuccessAsync(response, time, cancellation);
        return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
    }
}
