using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Seeding;

/// <summary>Makes objects as a manifest has them.</summary>
internal static class WorldObject
{
    public static JsonObject Namespace(string name) =>
        new() { ["apiVersion"] = "v1", ["kind"] = "Namespace", ["metadata"] = new JsonObject { ["name"] = name } };

    /// <param name="content">The rest of the object, as JSON.</param>
    public static JsonObject Of(string apiVersion, string kind, string @namespace, string name, string content)
    {
        var item = JsonNode.Parse(content)!.AsObject();
        item["apiVersion"] = apiVersion;
        item["kind"] = kind;
        item["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = @namespace };
        return item;
    }

    public static JsonObject Annotated(JsonObject item, string name, string value) => With(item, "annotations", name, value);

    public static JsonObject Labelled(JsonObject item, string name, string value) => With(item, "labels", name, value);

    private static JsonObject With(JsonObject item, string map, string name, string value)
    {
        item.Ensure("metadata").Ensure(map)[name] = value;
        return item;
    }
}
