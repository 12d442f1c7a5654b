using System.Text.Json.Nodes;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Writing;

/// <summary>Writes as a user, with that user's rights. Nothing is retried; the API server's answer is the result.</summary>
public interface IClusterWriter
{
    /// <summary>Creates an object given whole, with apiVersion, kind and metadata.</summary>
    /// <param name="dryRun">Ask the API server to check and answer without keeping the change.</param>
    Task<WriteResult> CreateAsync(UserIdentity user, JsonObject manifest, bool dryRun, CancellationToken cancellation);

    /// <summary>
    /// Applies a JSON merge patch (RFC 7386). Put <c>metadata.resourceVersion</c> into it to have it refused
    /// with <see cref="WriteOutcome.Conflict"/> where the object has changed since.
    /// </summary>
    Task<WriteResult> PatchAsync(UserIdentity user, ObjectKey key, JsonObject mergePatch, bool dryRun, CancellationToken cancellation);

    /// <summary>Deletes an object, only if it still has this UID where one is given.</summary>
    Task<WriteResult> DeleteAsync(UserIdentity user, ObjectKey key, string? uid, CancellationToken cancellation);

    /// <summary>Reads one object with the user's rights, as the API server has it now, managed fields left out.</summary>
    Task<ReadResult> ReadAsync(UserIdentity user, ObjectKey key, CancellationToken cancellation);
}
