using System.Text.Json.Nodes;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Grants;

/// <summary>Keeps what is written, like an API server; fails where it is told to.</summary>
public sealed class FakeWriter : IClusterWriter
{
    public Dictionary<string, JsonObject> Stored { get; } = [];
    public List<string> Calls { get; } = [];

    /// <summary>By verb and kind, such as <c>create PluginGrantReview</c>: what to answer instead.</summary>
    public Dictionary<string, WriteResult> Failures { get; } = [];

    public Task<WriteResult> CreateAsync(UserIdentity user, JsonObject manifest, bool dryRun, CancellationToken cancellation)
    {
        var key = $"{manifest["kind"]}/{manifest["metadata"]!["namespace"]}/{manifest["metadata"]!["name"]}";
        if (Refusal("create", $"{manifest["kind"]}", user, key) is { } refusal) return Task.FromResult(refusal);
        if (Stored.ContainsKey(key)) return Task.FromResult(new WriteResult(WriteOutcome.AlreadyExists, $"{key} already exists"));
        Stored[key] = Versioned((JsonObject)manifest.DeepClone(), "1");
        return Task.FromResult(WriteResult.Ok);
    }

    public Task<WriteResult> PatchAsync(UserIdentity user, ObjectKey key, JsonObject mergePatch, bool dryRun, CancellationToken cancellation)
    {
        if (Refusal("patch", key.Kind.Kind, user, key.ToString()) is { } refusal) return Task.FromResult(refusal);
        if (!Stored.TryGetValue(key.ToString(), out var item)) return Task.FromResult(new WriteResult(WriteOutcome.NotFound, "not found"));
        if ($"{mergePatch["metadata"]?["resourceVersion"]}" != $"{item["metadata"]!["resourceVersion"]}")
            return Task.FromResult(new WriteResult(WriteOutcome.Conflict, "the object has been modified"));
        Merge(item, mergePatch);
        Versioned(item, "2");
        return Task.FromResult(WriteResult.Ok);
    }

    public Task<WriteResult> DeleteAsync(UserIdentity user, ObjectKey key, string? uid, CancellationToken cancellation)
    {
        if (Refusal("delete", key.Kind.Kind, user, key.ToString()) is { } refusal) return Task.FromResult(refusal);
        return Task.FromResult(Stored.Remove(key.ToString()) ? WriteResult.Ok : new WriteResult(WriteOutcome.NotFound, "not found"));
    }

    public Task<ReadResult> ReadAsync(UserIdentity user, ObjectKey key, CancellationToken cancellation) => Task.FromResult(
        Stored.TryGetValue(key.ToString(), out var item)
            ? new ReadResult(WriteOutcome.Done, "", (JsonObject)item.DeepClone())
            : new ReadResult(WriteOutcome.NotFound, "not found", null));

    private WriteResult? Refusal(string verb, string kind, UserIdentity user, string key)
    {
        Calls.Add($"{user.Name} {verb} {key}");
        return Failures.GetValueOrDefault($"{verb} {kind}");
    }

    private static JsonObject Versioned(JsonObject item, string version)
    {
        item["metadata"]!["resourceVersion"] = version;
        return item;
    }

    private static void Merge(JsonObject item, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null) item.Remove(name);
            else if (value is JsonObject inner && item[name] is JsonObject old) Merge(old, inner);
            else item[name] = value.DeepClone();
        }
    }
}
