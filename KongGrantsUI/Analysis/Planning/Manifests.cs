using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>Manifests of the objects that plans and remedies ask for.</summary>
public static class Manifests
{
    public const int MostGrantEntries = 16;

    /// <summary>A ReferenceGrant for plugins of <paramref name="key"/>'s namespace.</summary>
    /// <param name="plugins">1 to 16 names.</param>
    public static string Grant(ObjectKey key, GroupKind from, string fromNamespace, IEnumerable<string> plugins) => Grant(
        key, [new GrantFrom(from, fromNamespace)], plugins.Select(name => new GrantTo(Kinds.KongPlugin, name)));

    public static string Grant(ObjectKey key, IEnumerable<GrantFrom> from, IEnumerable<GrantTo> to) => YamlText.Write(new JsonObject
    {
        ["apiVersion"] = $"{Groups.Gateway}/v1beta1",
        ["kind"] = key.Kind.Kind,
        ["metadata"] = Meta(key),
        ["spec"] = new JsonObject
        {
            ["from"] = new JsonArray([.. from.Select(From)]),
            ["to"] = new JsonArray([.. to.Select(To)]),
        },
    });

    /// <param name="key">The KongPlugin.</param>
    /// <param name="type">Null leaves a placeholder that the API server refuses.</param>
    /// <param name="configJson">A JSON object; null or text that is none leaves the config out.</param>
    public static string Plugin(ObjectKey key, string? type, string? configJson)
    {
        var manifest = new JsonObject
        {
            ["apiVersion"] = $"{Groups.Kong}/v1",
            ["kind"] = key.Kind.Kind,
            ["metadata"] = Meta(key),
            ["plugin"] = type ?? "",
        };
        if (ParseObject(configJson) is { Count: > 0 } config) manifest["config"] = config;
        return YamlText.Write(manifest);
    }

    public static string Consumer(KongConsumer consumer, string @namespace, string ingressClass)
    {
        var key = consumer.Key with { Namespace = @namespace };
        var meta = Meta(key);
        var annotations = new JsonObject { [Names.ClassAnnotation] = ingressClass };
        if (consumer.Meta.Annotation(Names.PluginsAnnotation) is { Length: > 0 } plugins) annotations[Names.PluginsAnnotation] = plugins;
        meta["annotations"] = annotations;
        var manifest = new JsonObject { ["apiVersion"] = $"{Groups.Kong}/v1", ["kind"] = key.Kind.Kind, ["metadata"] = meta };
        if (!string.IsNullOrEmpty(consumer.Username)) manifest["username"] = consumer.Username;
        if (!string.IsNullOrEmpty(consumer.CustomId)) manifest["custom_id"] = consumer.CustomId;
        if (consumer.Credentials.Count > 0) manifest["credentials"] = new JsonArray([.. consumer.Credentials.Select(name => (JsonNode)name)]);
        if (consumer.ConsumerGroups.Count > 0) manifest["consumerGroups"] = new JsonArray([.. consumer.ConsumerGroups.Select(name => (JsonNode)name)]);
        return YamlText.Write(manifest);
    }

    /// <summary>The part of an object that a change of annotations touches.</summary>
    public static string Annotations(ObjectKey key, EquatableMap annotations) => YamlText.Write(new JsonObject
    {
        ["metadata"] = new JsonObject
        {
            ["name"] = key.Name,
            ["namespace"] = key.Namespace,
            ["annotations"] = new JsonObject(annotations.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Length == 0 ? null : (JsonNode?)entry.Value))),
        },
    });

    private static JsonObject Meta(ObjectKey key) =>
        key.Namespace.Length == 0 ? new JsonObject { ["name"] = key.Name } : new JsonObject { ["name"] = key.Name, ["namespace"] = key.Namespace };

    private static JsonNode From(GrantFrom from) =>
        new JsonObject { ["group"] = from.Kind.Group, ["kind"] = from.Kind.Kind, ["namespace"] = from.Namespace };

    private static JsonNode To(GrantTo to)
    {
        var entry = new JsonObject { ["group"] = to.Kind.Group, ["kind"] = to.Kind.Kind };
        if (!string.IsNullOrEmpty(to.Name)) entry["name"] = to.Name;
        return entry;
    }

    private static JsonObject? ParseObject(string? json)
    {
        if (string.IsNullOrWhiteSpace(json)) return null;
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
