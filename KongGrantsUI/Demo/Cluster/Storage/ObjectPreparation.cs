using System.Globalization;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Http;
using KongGrantsUI.Demo.Cluster.Kinds;
using KongGrantsUI.Demo.Cluster.Validation;

namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>Makes of what a client sent the object that is stored: metadata, defaults, generation, and its validation.</summary>
internal sealed class ObjectPreparation(IObjectValidator validator, TimeProvider time)
{
    private static readonly string[] Inherited = ["uid", "creationTimestamp", "deletionTimestamp", "generation", "resourceVersion"];

    public string Now => time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A new object under a name. The body is left as it is.</summary>
    public JsonObject Create(KindInfo kind, JsonObject body, string name, bool keepStatus)
    {
        var item = Stored(kind, body);
        var metadata = item.Ensure("metadata");
        metadata["name"] = name;
        metadata["uid"] = Guid.NewGuid().ToString();
        metadata["creationTimestamp"] = Now;
        metadata.Remove("deletionTimestamp");
        metadata.Remove("generation");
        if (kind.HasGeneration)
            metadata["generation"] = 1;
        if (kind.HasStatus && !keepStatus)
            item.Remove("status");
        Defaults.Apply(kind, item);
        Check(kind, name, item, null);
        return item;
    }

    /// <summary>The next version of an object: what the body wishes, and what only the server sets from the old one.</summary>
    public JsonObject Replace(KindInfo kind, StoredObject old, JsonObject body, bool onStatus)
    {
        var item = onStatus ? WithStatus(old, body) : WithWish(kind, old, body);
        Check(kind, old.Name, item, old.Value);
        return item;
    }

    private static JsonObject WithStatus(StoredObject old, JsonObject body)
    {
        var item = old.Value.DeepClone().AsObject();
        item.Remove("status");
        if (body["status"] is { } status)
            item["status"] = status.DeepClone();
        return item;
    }

    private static JsonObject WithWish(KindInfo kind, StoredObject old, JsonObject body)
    {
        var item = Stored(kind, body);
        var metadata = item.Ensure("metadata");
        foreach (var field in Inherited)
            Inherit(metadata, old.Value["metadata"]!.AsObject(), field);
        if (kind.HasStatus)
            Inherit(item, old.Value, "status");
        if (kind.Kind == "Service" && old.Value.Text("spec", "clusterIP") is { } address)
            item.Ensure("spec").Default("clusterIP", address);
        Defaults.Apply(kind, item);
        if (kind.HasGeneration && !JsonNode.DeepEquals(Wish(old.Value), Wish(item)))
            metadata["generation"] = (metadata["generation"]?.GetValue<int>() ?? 0) + 1;
        return item;
    }

    private static void Inherit(JsonObject target, JsonObject source, string field)
    {
        target.Remove(field);
        if (source[field] is { } value)
            target[field] = value.DeepClone();
    }

    private static JsonObject Stored(KindInfo kind, JsonObject body)
    {
        var item = new JsonObject { ["apiVersion"] = kind.StoredApiVersion, ["kind"] = kind.Kind, ["metadata"] = body["metadata"]?.DeepClone() };
        foreach (var (name, value) in body.Where(entry => entry.Key is not ("apiVersion" or "kind" or "metadata")))
            item[name] = value?.DeepClone();
        var metadata = item.Ensure("metadata");
        metadata.Remove("managedFields");
        metadata.Remove("selfLink");
        foreach (var empty in metadata.Where(entry => entry.Value is null or JsonObject { Count: 0 }).Select(entry => entry.Key).ToList())
            metadata.Remove(empty);
        return item;
    }

    private static JsonObject Wish(JsonObject item)
    {
        var wish = item.DeepClone().AsObject();
        wish.Remove("metadata");
        wish.Remove("status");
        return wish;
    }

    private void Check(KindInfo kind, string name, JsonObject item, JsonObject? old)
    {
        var errors = validator.Validate(kind.Group, kind.Kind, item, old);
        if (errors.Count > 0)
            throw Failures.Invalid(kind, name, errors);
    }
}
