using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Gateway.Controller;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Demo.Gateway.Controller;

/// <summary>Objects in memory, with a resourceVersion that every write raises, and a log of the writes.</summary>
internal sealed class FakeControllerApi : IControllerApi
{
    private readonly TaskCompletionSource refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long version = 100;
    private volatile bool isDown;

    public Dictionary<ObjectKey, JsonObject> Objects { get; } = [];

    public Dictionary<string, JsonObject> Events { get; } = [];

    /// <summary>Each write in a few words, oldest first.</summary>
    public ConcurrentQueue<string> Writes { get; } = new();

    public int Reads { get; private set; }

    /// <summary>Answers every call with an error while set.</summary>
    public bool IsDown
    {
        get => isDown;
        set => isDown = value;
    }

    /// <summary>Done after the first call that was answered with an error.</summary>
    public Task Refused => refused.Task;

    public void Add(ClusterObject item, JsonObject? status = null)
    {
        var live = new JsonObject { ["metadata"] = new JsonObject { ["resourceVersion"] = item.Meta.ResourceVersion } };
        if (status is not null) live["status"] = status;
        Objects[item.Key] = live;
    }

    public Task<JsonObject?> GetAsync(ObjectKey key, CancellationToken cancellation)
    {
        ThrowIfDown();
        Reads++;
        return Task.FromResult(Objects.GetValueOrDefault(key)?.DeepClone().AsObject());
    }

    public Task<bool> PatchStatusAsync(ObjectKey key, JsonObject patch, CancellationToken cancellation)
    {
        ThrowIfDown();
        var live = Objects[key];
        if ($"{live["metadata"]!["resourceVersion"]}" != $"{patch["metadata"]!["resourceVersion"]}") return Task.FromResult(false);
        live["status"] = patch["status"]!.DeepClone();
        live["metadata"]!["resourceVersion"] = Next();
        Writes.Enqueue($"status {key}");
        return Task.FromResult(true);
    }

    public Task CreateEventAsync(JsonObject manifest, CancellationToken cancellation)
    {
        ThrowIfDown();
        Events[$"{manifest["metadata"]!["namespace"]}/{manifest["metadata"]!["name"]}"] = manifest;
        Writes.Enqueue($"event {manifest["involvedObject"]!["kind"]}/{manifest["involvedObject"]!["name"]} {manifest["reason"]}");
        return Task.CompletedTask;
    }

    public Task PatchEventAsync(ObjectKey key, JsonObject patch, CancellationToken cancellation)
    {
        ThrowIfDown();
        foreach (var (name, value) in patch) Events[key.NamespacedName.ToString()][name] = value?.DeepClone();
        Writes.Enqueue($"count {patch["count"]}");
        return Task.CompletedTask;
    }

    /// <summary>The resourceVersion that an object now has.</summary>
    public string Version(ObjectKey key) => $"{Objects[key]["metadata"]!["resourceVersion"]}";

    private string Next() => (++version).ToString(CultureInfo.InvariantCulture);

    private void ThrowIfDown()
    {
        if (!IsDown) return;
        refused.TrySetResult();
        throw new HttpRequestException("the cluster is down");
    }
}
