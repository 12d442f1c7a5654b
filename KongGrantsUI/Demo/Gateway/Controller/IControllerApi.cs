using System.Text.Json.Nodes;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>What the controller asks of the API server, with its own account.</summary>
/// <exception cref="HttpRequestException">By every member: the cluster did not answer, or refused for another reason than those named.</exception>
public interface IControllerApi
{
    /// <summary>The object as it is now; null where it is gone.</summary>
    Task<JsonObject?> GetAsync(ObjectKey key, CancellationToken cancellation);

    /// <summary>
    /// Merges into the status subresource. False where the object is gone or has changed since the resourceVersion in the
    /// patch; the next pass sees to it.
    /// </summary>
    Task<bool> PatchStatusAsync(ObjectKey key, JsonObject patch, CancellationToken cancellation);

    /// <summary>Creates an Event; one of that name being there already is as good.</summary>
    Task CreateEventAsync(JsonObject manifest, CancellationToken cancellation);

    /// <summary>Merges into an Event; one that is gone is left gone.</summary>
    Task PatchEventAsync(ObjectKey key, JsonObject patch, CancellationToken cancellation);
}
