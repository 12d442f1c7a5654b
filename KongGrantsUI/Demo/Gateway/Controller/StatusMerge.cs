using System.Globalization;
using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>
/// Puts the controller's part into a status as it is in the cluster. A condition that says the same keeps its time, so a
/// status that is already right comes out unchanged.
/// </summary>
internal sealed class StatusMerge(string controllerName, DateTimeOffset now)
{
    private static readonly string[] ReferenceParts = ["namespace", "name", "sectionName", "port"];

    /// <summary>The whole status as it is to be; the inputs stay as they are.</summary>
    public JsonObject Apply(JsonObject? live, JsonObject desired)
    {
        var result = live?.DeepClone().AsObject() ?? [];
        foreach (var (name, value) in desired)
        {
            result[name] = name switch
            {
                "conditions" => Conditions(live?[name] as JsonArray, value!.AsArray(), keepOthers: true),
                "parents" => Parents(live?[name] as JsonArray, value!.AsArray()),
                "listeners" => Listeners(live?[name] as JsonArray, value!.AsArray()),
                _ => value?.DeepClone(),
            };
        }

        return result;
    }

    private JsonArray Parents(JsonArray? live, JsonArray desired)
    {
        var result = new JsonArray();
        var mine = Entries(live).Where(entry => Text(entry, "controllerName") == controllerName).ToList();
        foreach (var other in Entries(live).Except(mine)) result.Add(other.DeepClone());
        foreach (var entry in Entries(desired))
            result.Add(WithConditions(entry, mine.FirstOrDefault(found => SameReference(found["parentRef"], entry["parentRef"]))));
        return result;
    }

    private JsonArray Listeners(JsonArray? live, JsonArray desired) => new([.. Entries(desired)
        .Select(entry => WithConditions(entry, Entries(live).FirstOrDefault(found => Text(found, "name") == Text(entry, "name"))))]);

    private JsonObject WithConditions(JsonObject desired, JsonObject? live)
    {
        var result = desired.DeepClone().AsObject();
        result["conditions"] = Conditions(live?["conditions"] as JsonArray, desired["conditions"]!.AsArray(), keepOthers: false);
        return result;
    }

    private JsonArray Conditions(JsonArray? live, JsonArray desired, bool keepOthers)
    {
        var result = new JsonArray();
        var types = Entries(desired).Select(entry => Text(entry, "type")).ToHashSet();
        if (keepOthers)
            foreach (var other in Entries(live).Where(entry => !types.Contains(Text(entry, "type")))) result.Add(other.DeepClone());
        foreach (var entry in Entries(desired))
            result.Add(Timed(entry, Entries(live).FirstOrDefault(found => Text(found, "type") == Text(entry, "type"))));
        return result;
    }

    private JsonObject Timed(JsonObject desired, JsonObject? live)
    {
        var result = desired.DeepClone().AsObject();
        var isSame = live is not null && Text(live, "status") == Text(desired, "status");
        result["lastTransitionTime"] = isSame && Text(live!, "lastTransitionTime") is { } since
            ? since
            : now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return result;
    }

    /// <summary>The API server fills in group and kind, so their absence means the same as the defaults.</summary>
    private static bool SameReference(JsonNode? left, JsonNode? right) =>
        ReferenceParts.All(name => $"{left?[name]}" == $"{right?[name]}");

    private static IEnumerable<JsonObject> Entries(JsonArray? array) => array?.OfType<JsonObject>() ?? [];

    private static string? Text(JsonObject item, string name) => item[name]?.ToString();
}
