using System.Text.Json.Nodes;
using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.RunningConfig;

/// <summary>Kong's Admin API: <c>GET /plugins</c>, page by page, and the names of what their scopes point to (semantics 7.2).</summary>
/// <param name="token">Read for each request, so that it may rotate; empty: none is sent.</param>
public sealed class AdminApiConfig(HttpClient http, Uri address, Func<string> token, TimeProvider time)
    : ConfigSource(http, address, time, "The Admin API", "Set TestConsole:AdminTokenFile to a file with a token that may read.")
{
    private const int MostPages = 1000;

    protected override async Task<EquatableList<RunningPlugin>> PluginsAsync(CancellationToken cancellation)
    {
        var plugins = await AllAsync("plugins", mayBeMissing: false, cancellation);
        var (services, routes) = (await NamesAsync("services", "name", cancellation), await NamesAsync("routes", "name", cancellation));
        var (consumers, groups) = (await NamesAsync("consumers", "username", cancellation), await NamesAsync("consumer_groups", "name", cancellation));
        return plugins.Select(plugin => new RunningPlugin(
            Text(plugin["name"]) ?? "", Name(plugin["service"], services), Name(plugin["route"], routes), Name(plugin["consumer"], consumers), Name(plugin["consumer_group"], groups),
            IsOn(plugin["enabled"]), Source(plugin["tags"]))).ToEquatableList();
    }

    protected override void Sign(HttpRequestMessage request)
    {
        if (token() is { Length: > 0 } text) request.Headers.TryAddWithoutValidation("Kong-Admin-Token", text);
    }

    private async Task<Dictionary<string, string>> NamesAsync(string kind, string field, CancellationToken cancellation) =>
        (await AllAsync(kind, mayBeMissing: true, cancellation)).Where(item => Text(item["id"]) is not null)
            .GroupBy(item => Text(item["id"])!).ToDictionary(group => group.Key, group => Text(group.First()[field]) ?? Text(group.First()["custom_id"]) ?? group.Key);

    private async Task<List<JsonObject>> AllAsync(string kind, bool mayBeMissing, CancellationToken cancellation)
    {
        var (all, path) = (new List<JsonObject>(), $"{kind}?size=1000");
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await GetAsync(path, mayBeMissing, cancellation);
            if (answer is null && mayBeMissing) return all;
            all.AddRange((answer?["data"] as JsonArray ?? throw new FormatException($"/{kind} has no data.")).OfType<JsonObject>());
            if (Text(answer!["next"]) is not { Length: > 0 } next) return all;
            // The way on is a path; it never leads to another server.
            path = $"{kind}?size=1000&{next[(next.IndexOf('?', StringComparison.Ordinal) + 1)..]}";
        }

        return all;
    }

    private static string? Name(JsonNode? reference, Dictionary<string, string> names) =>
        Text(reference?["id"]) is { } id ? names.GetValueOrDefault(id, id) : null;
}
