using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;
using k8s.Autorest;
using k8s.Models;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>The API server through KubernetesClient.</summary>
public sealed class KubernetesControllerApi(IKubernetes client) : IControllerApi
{
    public async Task<JsonObject?> GetAsync(ObjectKey key, CancellationToken cancellation)
    {
        if (ControlledKind.Of(key) is not { } kind) return null;
        var found = await AskAsync(() => key.Namespace.Length == 0
            ? client.CustomObjects.GetClusterCustomObjectAsync<JsonElement>(key.Kind.Group, kind.Version, kind.Plural, key.Name, cancellation)
            : client.CustomObjects.GetNamespacedCustomObjectAsync<JsonElement>(
                key.Kind.Group, kind.Version, key.Namespace, kind.Plural, key.Name, cancellation));
        return found is { } element ? JsonObject.Create(element) : null;
    }

    public async Task<bool> PatchStatusAsync(ObjectKey key, JsonObject patch, CancellationToken cancellation)
    {
        if (ControlledKind.Of(key) is not { } kind) return false;
        var body = Merge(patch);
        var answer = await AskAsync(() => key.Namespace.Length == 0
            ? client.CustomObjects.PatchClusterCustomObjectStatusAsync<JsonElement>(
                body, key.Kind.Group, kind.Version, kind.Plural, key.Name, cancellationToken: cancellation)
            : client.CustomObjects.PatchNamespacedCustomObjectStatusAsync<JsonElement>(
                body, key.Kind.Group, kind.Version, key.Namespace, kind.Plural, key.Name, cancellationToken: cancellation));
        return answer is not null;
    }

    public async Task CreateEventAsync(JsonObject manifest, CancellationToken cancellation)
    {
        var item = KubernetesJson.Deserialize<Corev1Event>(manifest.ToJsonString());
        await AskAsync(async () =>
        {
            await client.CoreV1.CreateNamespacedEventAsync(item, item.Metadata.NamespaceProperty, cancellationToken: cancellation);
            return default(JsonElement);
        });
    }

    public async Task PatchEventAsync(ObjectKey key, JsonObject patch, CancellationToken cancellation) => await AskAsync(async () =>
    {
        await client.CoreV1.PatchNamespacedEventAsync(Merge(patch), key.Name, key.Namespace, cancellationToken: cancellation);
        return default(JsonElement);
    });

    private static V1Patch Merge(JsonObject patch) => new(patch.ToJsonString(), V1Patch.PatchType.MergePatch);

    /// <summary>Null where the object is gone, there already, or has changed.</summary>
    private static async Task<JsonElement?> AskAsync(Func<Task<JsonElement>> call)
    {
        try
        {
            return await call();
        }
        catch (HttpOperationException error) when (error.Response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Conflict)
        {
            return null;
        }
        catch (HttpOperationException error)
        {
            throw new HttpRequestException($"{error.Message} {error.Response.Content}".Trim(), error, error.Response.StatusCode);
        }
    }
}
