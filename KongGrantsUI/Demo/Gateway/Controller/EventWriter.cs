using System.Globalization;
using System.Text.Json.Nodes;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>
/// Writes an Event when its cause appears, and counts it up when the cause comes back. While the cause lasts the Event is
/// left alone, so the controller's own writes never set it going again.
/// </summary>
internal sealed class EventWriter(IControllerApi api, TimeProvider time)
{
    private readonly HashSet<ObjectKey> active = [];
    private bool isFirstPass = true;

    public async Task WriteAsync(IReadOnlyList<DesiredEvent> desired, ClusterSnapshot snapshot, CancellationToken cancellation)
    {
        active.IntersectWith(desired.Select(item => item.Key));
        foreach (var item in desired.Where(item => !active.Contains(item.Key)))
        {
            var present = snapshot.Events.Find(item.Namespace, item.Name);
            if (present is null) await api.CreateEventAsync(Manifest(item), cancellation);
            else if (!isFirstPass) await api.PatchEventAsync(item.Key, Repeat(present), cancellation);
            active.Add(item.Key);
        }

        isFirstPass = false;
    }

    private JsonObject Manifest(DesiredEvent item) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Event",
        ["metadata"] = new JsonObject { ["namespace"] = item.Namespace, ["name"] = item.Name },
        ["involvedObject"] = Regarding(item),
        ["type"] = item.Type,
        ["reason"] = item.Reason,
        ["message"] = item.Message,
        ["source"] = new JsonObject { ["component"] = "kong-client" },
        ["reportingComponent"] = "kong-client",
        ["reportingInstance"] = "",
        ["count"] = 1,
        ["firstTimestamp"] = Now(),
        ["lastTimestamp"] = Now(),
    };

    private static JsonObject Regarding(DesiredEvent item)
    {
        var (kind, version) = (item.Regarding.Kind, ControlledKind.Of(item.Regarding)?.Version ?? "v1");
        var regarding = new JsonObject
        {
            ["apiVersion"] = kind.Group.Length == 0 ? version : $"{kind.Group}/{version}",
            ["kind"] = kind.Kind,
            ["name"] = item.Regarding.Name,
        };
        if (item.Regarding.Namespace.Length > 0) regarding["namespace"] = item.Regarding.Namespace;
        if (item.Uid.Length > 0) regarding["uid"] = item.Uid;
        return regarding;
    }

    private JsonObject Repeat(EventObject present) => new() { ["count"] = present.Count + 1, ["lastTimestamp"] = Now() };

    private string Now() => time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
