using System.Net;
using System.Text.Json;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>Turns one line of a watch into a change and the resourceVersion reached.</summary>
internal sealed class WatchReader(GroupKind kind, ReflectorServices services, ILogger logger)
{
    private readonly ObjectReader reader = new(kind, services.Options.ObjectLimit);

    /// <returns>The resourceVersion reached; null where the line names none.</returns>
    /// <exception cref="ApiException">The line is an ERROR event.</exception>
    /// <exception cref="JsonException">The line is no JSON.</exception>
    public string? Take(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line, ObjectReader.Json);
        return Take(document.RootElement.Text("type") ?? "", document.RootElement.Field("object"));
    }

    private string? Take(string type, JsonElement item)
    {
        services.Metrics?.Event(kind, type);
        if (type == "ERROR") throw Refusal(item);
        if (type is "ADDED" or "MODIFIED" or "DELETED") PostChange(type, item);
        return item.Field("metadata").Text("resourceVersion");
    }

    private void PostChange(string type, JsonElement item)
    {
        if (type == "DELETED")
        {
            if (reader.KeyOf(item) is { } gone) services.Sink.Post(new SnapshotChange.Remove(gone));
            return;
        }

        var mapped = reader.Read(item);
        if (mapped.Object is { } found)
        {
            services.Sink.Post(new SnapshotChange.Put(found));
            return;
        }

        logger.Skipped(kind, $"{reader.KeyOf(item)}: {mapped.Problem.English}");
        if (reader.KeyOf(item) is { } key) services.Sink.Post(new SnapshotChange.Unreadable(new UnreadObject(key, mapped.Problem)));
    }

    private static ApiException Refusal(JsonElement status)
    {
        var code = (HttpStatusCode)(status.Int("code") ?? 500);
        var wait = status.Field("details").Int("retryAfterSeconds");
        return new ApiException(code, status.Text("reason") ?? "", status.Text("message") is { } message ? Sentence.Verbatim(message) : "The watch ended with an error.")
        {
            RetryAfter = wait > 0 ? TimeSpan.FromSeconds(wait.Value) : null,
        };
    }
}
