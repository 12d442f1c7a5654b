using System.Text.Json.Nodes;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>
/// Brings statuses to what is desired. What was once seen to be right is not looked at again until the object or the wish
/// changes, so a cluster that has settled is left alone.
/// </summary>
internal sealed class StatusWriter(IControllerApi api, string controllerName, TimeProvider time)
{
    private readonly Dictionary<ObjectKey, (string ResourceVersion, string Status)> settled = [];

    public async Task WriteAsync(IReadOnlyList<DesiredStatus> desired, CancellationToken cancellation)
    {
        foreach (var gone in settled.Keys.Except(desired.Select(status => status.Key)).ToList()) settled.Remove(gone);
        foreach (var status in desired) await WriteAsync(status, cancellation);
    }

    private async Task WriteAsync(DesiredStatus desired, CancellationToken cancellation)
    {
        var wish = desired.Status.ToJsonString();
        if (settled.TryGetValue(desired.Key, out var known) && known == (desired.ResourceVersion, wish)) return;
        if (await api.GetAsync(desired.Key, cancellation) is not { } live) return;
        var present = live["status"] as JsonObject;
        var wanted = new StatusMerge(controllerName, time.GetUtcNow()).Apply(present, desired.Status);
        var version = live["metadata"]?["resourceVersion"]?.ToString() ?? "";
        if (StatusEquality.Same(present, wanted))
        {
            settled[desired.Key] = (version, wish);
            return;
        }

        await api.PatchStatusAsync(desired.Key, Patch(wanted, version), cancellation);
    }

    private static JsonObject Patch(JsonObject status, string version) => new()
    {
        ["metadata"] = new JsonObject { ["resourceVersion"] = version },
        ["status"] = status,
    };
}
