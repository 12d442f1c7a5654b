using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Patching;

/// <summary>
/// Kubernetes' own merge, for built-in kinds: like RFC 7386, but lists with a merge key merge by it, and directives
/// (<c>$patch</c>, <c>$retainKeys</c>, <c>$setElementOrder/x</c>, <c>$deleteFromPrimitiveList/x</c>) say what a merge can't.
/// </summary>
public static class StrategicMergePatch
{
    private const string Order = "$setElementOrder/";
    private const string DeleteFrom = "$deleteFromPrimitiveList/";

    /// <exception cref="PatchException">The patch is not a map, or a list item lacks its merge key.</exception>
    public static JsonNode Apply(JsonNode target, JsonNode? patch) =>
        patch is JsonObject changes
            ? Merge(target as JsonObject, changes, "")
            : throw new PatchException("a strategic merge patch is a map", malformed: true);

    private static JsonObject Merge(JsonObject? target, JsonObject patch, string at)
    {
        if (patch.Text("$patch") is "replace" or "delete")
            return Clean(patch);
        var result = target?.DeepClone().AsObject() ?? [];
        foreach (var (name, change) in patch)
        {
            if (name.StartsWith(DeleteFrom, StringComparison.Ordinal))
                RemoveValues(result[name[DeleteFrom.Length..]] as JsonArray, change);
            else if (name.Length > 0 && name[0] != '$')
                MergeField(result, name, change, at);
        }
        foreach (var (name, order) in patch.Where(entry => entry.Key.StartsWith(Order, StringComparison.Ordinal)))
            Sort(result, name[Order.Length..], order as JsonArray, at);
        RetainKeys(result, patch["$retainKeys"] as JsonArray);
        return result;
    }

    private static void MergeField(JsonObject result, string name, JsonNode? change, string at)
    {
        if (change is null || change.Text("$patch") == "delete")
            result.Remove(name);
        else if (change is JsonObject map)
            result[name] = Merge(result[name] as JsonObject, map, name);
        else if (change is JsonArray list && MergeKeys.IsSet(name))
            result[name] = Union(result[name] as JsonArray, list);
        else if (change is JsonArray items && MergeKeys.Of(at, name) is { } key)
            result[name] = MergeList(result[name] as JsonArray, items, key, name);
        else
            result[name] = change.DeepClone();
    }

    private static JsonArray MergeList(JsonArray? target, JsonArray patch, string key, string name)
    {
        var replace = patch.Any(item => item.Text("$patch") == "replace" && item.Scalar(key) is null);
        var result = replace ? [] : target?.DeepClone().AsArray() ?? [];
        foreach (var item in patch.OfType<JsonObject>().Where(item => !(item.Text("$patch") == "replace" && item.Scalar(key) is null)))
        {
            var id = item.Scalar(key) ?? throw new PatchException($"an item of \"{name}\" does not have its merge key \"{key}\"", malformed: true);
            var found = result.FirstOrDefault(old => old.Scalar(key) == id);
            if (item.Text("$patch") == "delete")
                result.Remove(found);
            else if (found is null)
                result.Add(Merge(null, item, name));
            else
                result[result.IndexOf(found)] = Merge(found.AsObject(), item, name);
        }
        return result;
    }

    private static JsonArray Union(JsonArray? target, JsonArray patch)
    {
        var result = target?.DeepClone().AsArray() ?? [];
        foreach (var value in patch.Where(value => !result.Any(old => JsonNode.DeepEquals(old, value))).ToList())
            result.Add(value?.DeepClone());
        return result;
    }

    private static void RemoveValues(JsonArray? target, JsonNode? values)
    {
        foreach (var value in values.Items())
            target?.RemoveAll(old => JsonNode.DeepEquals(old, value));
    }

    private static void Sort(JsonObject result, string name, JsonArray? order, string at)
    {
        if (result[name] is not JsonArray list || order is null)
            return;
        var key = MergeKeys.Of(at, name);
        string Id(JsonNode? node) => (key is null || node is not JsonObject ? node?.ToJsonString() : node.Scalar(key)) ?? "";
        var ranks = order.Select(Id).ToList();
        var sorted = list.OrderBy(item => ranks.IndexOf(Id(item)) is var rank and >= 0 ? rank : int.MaxValue).Select(item => item?.DeepClone());
        result[name] = new JsonArray([.. sorted]);
    }

    private static void RetainKeys(JsonObject result, JsonArray? kept)
    {
        if (kept is null)
            return;
        var names = kept.Select(name => name.Text()).ToHashSet();
        foreach (var name in result.Select(entry => entry.Key).Where(name => !names.Contains(name)).ToList())
            result.Remove(name);
    }

    private static JsonObject Clean(JsonObject patch)
    {
        var result = patch.DeepClone().AsObject();
        var replace = patch.Text("$patch") == "replace";
        result.Remove("$patch");
        return replace ? result : [];
    }
}
