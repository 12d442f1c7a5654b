using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>Finds what a path such as <c>spec.from[].kind</c> means in an object: each place, by its exact path.</summary>
internal static class FieldPath
{
    /// <summary>
    /// Every object that may hold the path's last step, with that object's own path. Where a step on the way is absent or of
    /// another type, there is none: the rule for that step says so.
    /// </summary>
    public static IEnumerable<(string Path, JsonObject Holder)> Holders(JsonObject item, string path)
    {
        IEnumerable<(string Path, JsonObject Holder)> places = [("", item)];
        foreach (var step in path.Split('.')[..^1])
            places = places.SelectMany(place => Step(place, step)).ToList();
        return places;
    }

    public static string Join(string path, string field) => path.Length == 0 ? field : $"{path}.{field}";

    private static IEnumerable<(string Path, JsonObject Holder)> Step((string Path, JsonObject Holder) place, string step)
    {
        var list = step.EndsWith("[]", StringComparison.Ordinal);
        var name = list ? step[..^2] : step;
        var path = Join(place.Path, name);
        return place.Holder[name] switch
        {
            JsonObject next when !list => [(path, next)],
            JsonArray items when list => items.Select((entry, index) => (Path: $"{path}[{index}]", Holder: entry as JsonObject))
                .Where(entry => entry.Holder is not null).Select(entry => (entry.Path, entry.Holder!)),
            _ => [],
        };
    }
}
