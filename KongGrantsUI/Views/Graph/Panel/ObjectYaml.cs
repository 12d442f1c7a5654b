using System.Text.Json.Nodes;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph.Panel;

/// <summary>An object as YAML, as far as this app reads it; managed fields and status are left out. Pure.</summary>
internal static class ObjectYaml
{
    public static string Write(ClusterObject item)
    {
        var root = new JsonObject { ["apiVersion"] = ApiVersion(item.Kind), ["kind"] = item.Kind.Kind, ["metadata"] = Meta(item.Meta) };
        foreach (var (key, value) in Body(item)) root[key] = value;
        return YamlText.Write(root);
    }

    private static string ApiVersion(GroupKind kind) => kind switch
    {
        { Group: Groups.Core } => "v1",
        { Group: Groups.KongGrants } => "konggrants.dev/v1alpha1",
        _ when kind == Kinds.ReferenceGrant => Groups.Gateway + "/v1beta1",
        _ when kind == Kinds.KongConsumerGroup => Groups.Kong + "/v1beta1",
        _ => kind.Group + "/v1",
    };

    private static JsonObject Meta(ObjectMeta meta)
    {
        var node = new JsonObject { ["name"] = meta.Name };
        if (meta.Namespace.Length > 0) node["namespace"] = meta.Namespace;
        if (meta.Labels.Count > 0) node["labels"] = Map(meta.Labels);
        if (meta.Annotations.Count > 0) node["annotations"] = Map(meta.Annotations);
        return node;
    }

    private static IEnumerable<(string, JsonNode?)> Body(ClusterObject item) => item switch
    {
        KongPlugin plugin => Plugin(plugin),
        KongConsumer consumer => Consumer(consumer),
        ReferenceGrant grant => [("spec", Grant(grant))],
        HttpRoute route => [("spec", Route(route))],
        ServiceObject service => [("spec", new JsonObject { ["ports"] = List(service.Ports.Select(port => new JsonObject { ["name"] = port.Name, ["port"] = port.Port })) })],
        _ => [],
    };

    private static IEnumerable<(string, JsonNode?)> Plugin(KongPlugin item)
    {
        yield return ("plugin", item.Type);
        if (item.HasConfig) yield return ("config", JsonNode.Parse(item.ConfigJson));
        if (item.ConfigFrom is not null) yield return ("configFrom", new JsonObject { ["secretKeyRef"] = "(in a Secret, not read by this app)" });
        if (item.Disabled) yield return ("disabled", true);
        if (item.InstanceName is { } name) yield return ("instance_name", name);
        if (item.Protocols.Count > 0) yield return ("protocols", List(item.Protocols.Select(text => (JsonNode)text)));
    }

    private static IEnumerable<(string, JsonNode?)> Consumer(KongConsumer item)
    {
        if (item.Username is { } name) yield return ("username", name);
        if (item.CustomId is { } id) yield return ("custom_id", id);
        if (item.Credentials.Count > 0) yield return ("credentials", List(item.Credentials.Select(text => (JsonNode)text)));
        if (item.ConsumerGroups.Count > 0) yield return ("consumerGroups", List(item.ConsumerGroups.Select(text => (JsonNode)text)));
    }

    private static JsonObject Grant(ReferenceGrant item) => new()
    {
        ["from"] = List(item.From.Select(from => new JsonObject { ["group"] = from.Kind.Group, ["kind"] = from.Kind.Kind, ["namespace"] = from.Namespace })),
        ["to"] = List(item.To.Select(to => to.Name is { } name
            ? new JsonObject { ["group"] = to.Kind.Group, ["kind"] = to.Kind.Kind, ["name"] = name }
            : new JsonObject { ["group"] = to.Kind.Group, ["kind"] = to.Kind.Kind })),
    };

    private static JsonObject Route(HttpRoute item) => new()
    {
        ["parentRefs"] = List(item.Parents.Select(parent => new JsonObject { ["name"] = parent.Name, ["namespace"] = parent.Namespace ?? item.Namespace })),
        ["rules"] = List(item.Rules.Select(rule => new JsonObject
        {
            ["matches"] = List(rule.Matches.Select(match => new JsonObject { ["path"] = new JsonObject { ["type"] = match.PathType, ["value"] = match.Path } })),
            ["backendRefs"] = List(rule.Backends.Select(backend => new JsonObject { ["name"] = backend.Name, ["port"] = backend.Port })),
        })),
    };

    private static JsonObject Map(EquatableMap map) => new(map.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, entry.Value)));

    private static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);
}
