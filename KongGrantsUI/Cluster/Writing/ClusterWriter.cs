using System.Text.Json.Nodes;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Cluster.Writing;

public sealed class ClusterWriter(UserClient client, ClusterProbe probe) : IClusterWriter
{
    private const string MetadataOnly = "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io";

    public async Task<WriteResult> CreateAsync(UserIdentity user, JsonObject manifest, bool dryRun, CancellationToken cancellation)
    {
        var apiVersion = Text(manifest["apiVersion"]);
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        var kind = new GroupKind(slash < 0 ? "" : apiVersion[..slash], Text(manifest["kind"]));
        if (ResourceKind.Find(kind) is not { } resource) return new WriteResult(WriteOutcome.Invalid, T($"Objects of kind {kind} cannot be created here."));
        var @namespace = resource.Namespaced ? Text((manifest["metadata"] as JsonObject)?["namespace"]) : "";
        if (resource.Namespaced && @namespace.Length == 0) return new WriteResult(WriteOutcome.Invalid, T($"This {kind.Kind} has no metadata.namespace."));
        var path = resource.Path(apiVersion[(slash + 1)..], @namespace) + Query(dryRun);
        return await TryAsync(user, new UserRequest(HttpMethod.Post, path, manifest) { Accept = Accept(resource) }, cancellation);
    }

    public Task<WriteResult> PatchAsync(UserIdentity user, ObjectKey key, JsonObject mergePatch, bool dryRun, CancellationToken cancellation) =>
        WriteAsync(
            user,
            key,
            path => new UserRequest(HttpMethod.Patch, path + Query(dryRun), mergePatch) { ContentType = "application/merge-patch+json" },
            cancellation);

    public Task<WriteResult> DeleteAsync(UserIdentity user, ObjectKey key, string? uid, CancellationToken cancellation)
    {
        var options = new JsonObject { ["apiVersion"] = "v1", ["kind"] = "DeleteOptions" };
        if (uid is not null) options["preconditions"] = new JsonObject { ["uid"] = uid };
        return WriteAsync(user, key, path => new UserRequest(HttpMethod.Delete, path, options), cancellation);
    }

    public async Task<ReadResult> ReadAsync(UserIdentity user, ObjectKey key, CancellationToken cancellation)
    {
        JsonObject? found = null;
        var result = await GuardAsync(async () =>
        {
            var (path, resource) = await PathAsync(key, cancellation);
            found = await client.SendAsync(user, new UserRequest(HttpMethod.Get, path) { Accept = Accept(resource) }, read: true, cancellation);
        });
        (found?["metadata"] as JsonObject)?.Remove("managedFields");
        return new ReadResult(result.Outcome, result.Message, result.Succeeded ? found : null);
    }

    private Task<WriteResult> WriteAsync(UserIdentity user, ObjectKey key, Func<string, UserRequest> make, CancellationToken cancellation) =>
        GuardAsync(async () =>
        {
            var (path, resource) = await PathAsync(key, cancellation);
            await client.SendAsync(user, make(path) with { Accept = Accept(resource) }, read: false, cancellation);
        });

    private Task<WriteResult> TryAsync(UserIdentity user, UserRequest request, CancellationToken cancellation) =>
        GuardAsync(() => client.SendAsync(user, request, read: false, cancellation));

    private static async Task<WriteResult> GuardAsync(Func<Task> write)
    {
        try
        {
            await write();
            return WriteResult.Ok;
        }
        catch (ApiException refusal)
        {
            return WriteOutcomes.From(refusal);
        }
        catch (HttpRequestException failure)
        {
            return new WriteResult(WriteOutcome.Unreachable, ClusterTroubles.Of(failure, null).Sentence.ToString());
        }
    }

    private async Task<(string Path, ResourceKind Resource)> PathAsync(ObjectKey key, CancellationToken cancellation)
    {
        var version = ResourceKind.Find(key.Kind) is { } known ? await probe.ServedVersionAsync(known, cancellation) : null;
        if (version is null) throw new ApiException(System.Net.HttpStatusCode.NotFound, "", $"The cluster does not serve {key.Kind}.");
        var resource = ResourceKind.Find(key.Kind)!;
        return ($"{resource.Path(version, key.Namespace)}/{Uri.EscapeDataString(key.Name)}", resource);
    }

    private static string Accept(ResourceKind resource) => resource.MetadataOnly ? MetadataOnly : "application/json";

    private static string Query(bool dryRun) => dryRun ? "?fieldManager=konggrants&dryRun=All" : "?fieldManager=konggrants";

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
