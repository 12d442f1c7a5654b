using System.Text.Json.Nodes;
using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.RunningConfig;

/// <summary>The diagnostics of Kong's controller: the last configuration that it applied, in decK's file format (semantics 7.1).</summary>
public sealed class DiagnosticsConfig(HttpClient http, Uri address, TimeProvider time)
    : ConfigSource(http, address, time, "The controller's diagnostics server", "It asks nobody for a password, so something stands in between.")
{
    protected override async Task<EquatableList<RunningPlugin>> PluginsAsync(CancellationToken cancellation)
    {
        var answer = await GetAsync("debug/config/successful", mayBeMissing: false, cancellation);
        if (answer is null) return [];
        var config = answer["config"] as JsonObject ?? throw new FormatException("It has no config.");
        return All(config).ToEquatableList();
    }

    // Plugins stand beside what they belong to, or in it.
    private static IEnumerable<RunningPlugin> All(JsonObject config)
    {
        foreach (var plugin in Items(config, "plugins")) yield return Make(plugin);
        foreach (var service in Items(config, "services"))
        {
            foreach (var plugin in Items(service, "plugins")) yield return Make(plugin) with { Service = Text(service["name"]) };
            foreach (var route in Items(service, "routes"))
            {
                foreach (var plugin in Items(route, "plugins")) yield return Make(plugin) with { Route = Text(route["name"]) };
            }
        }

        foreach (var route in Items(config, "routes"))
        {
            foreach (var plugin in Items(route, "plugins")) yield return Make(plugin) with { Route = Text(route["name"]) };
        }

        foreach (var consumer in Items(config, "consumers"))
        {
            foreach (var plugin in Items(consumer, "plugins")) yield return Make(plugin) with { Consumer = Text(consumer["username"]) };
        }

        foreach (var group in Items(config, "consumer_groups"))
        {
            foreach (var plugin in Items(group, "plugins")) yield return Make(plugin) with { Group = Text(group["name"]) };
        }
    }

    private static IEnumerable<JsonObject> Items(JsonObject parent, string name) => (parent[name] as JsonArray ?? []).OfType<JsonObject>();

    private static RunningPlugin Make(JsonObject plugin) => new(
        Text(plugin["name"]) ?? "", Name(plugin["service"]), Name(plugin["route"]), Name(plugin["consumer"]), Name(plugin["consumer_group"]), IsOn(plugin["enabled"]), Source(plugin["tags"]));

    private static string? Name(JsonNode? reference) => Text(reference) ?? Text(reference?["name"]) ?? Text(reference?["username"]) ?? Text(reference?["id"]);
}
