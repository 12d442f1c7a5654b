using System.Net;
using System.Text.Json;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>Turns one line of a watch into a change and the resourceVersion reached.</summary>
internal sealed class WatchReader(GroupKind kind, IChangeSink sink, ILogger logger)
{
    /// <returns>The resourceVersion reached; null where the line could not be read.</returns>
    /// <exception cref="ApiException">The line is an ERROR event.</exception>
    public string? Take(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Take(document.RootElement.Text("type"), document.RootElement.Field("object"));
        }
        catch (JsonException broken)
        {
            logger.Skipped(kind, $"A line of the watch is no JSON: {broken.Message}");
            return null;
        }
    }

    private string? Take(string? type, JsonElement item)
    {
        if (type == "ERROR")
        {
            var code = (HttpStatusCode)(item.Int("code") ?? 500);
            throw new ApiException(code, item.Text("reason") ?? "", item.Text("message") ?? "The watch ended with an error.");
        }

        if (type is "ADDED" or "MODIFIED" or "DELETED") PostChange(type, item);
        return item.Field("metadata").Text("resourceVersion");
    }

    private void PostChange(string type, JsonElement item)
    {
        var mapped = WireMapper.Map(item, kind);
        if (mapped.Object is not { } found) logger.Skipped(kind, mapped.Problem);
        else if (type == "DELETED") sink.Post(new SnapshotChange.Remove(found.Key));
        else sink.Post(new SnapshotChange.Put(found));
    }
}
