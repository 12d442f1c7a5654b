using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Http;
using KongGrantsUI.Demo.Cluster.Kinds;

namespace KongGrantsUI.Demo.Cluster.Discovery;

/// <summary>The kinds and reviews that are served, as discovery documents.</summary>
internal sealed class ResourceCatalogue(IReadOnlyList<IVirtualResource> reviews)
{
    private static readonly string[] Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];

    /// <summary>Every group and version, the preferred version of a group first.</summary>
    public IReadOnlyList<(string Group, string Version)> GroupVersions { get; } =
        [.. KindTable.All.SelectMany(kind => kind.Versions.Select(version => (kind.Group, version)))
            .Concat(reviews.Select(review => (review.Group, review.Version)))
            .Distinct()];

    public JsonObject Groups() => new()
    {
        ["kind"] = "APIGroupList", ["apiVersion"] = "v1",
        ["groups"] = new JsonArray([.. GroupVersions.Select(served => served.Group).Distinct().Where(group => group.Length > 0).Select(GroupEntry)]),
    };

    public JsonObject? Group(string group)
    {
        if (group.Length == 0 || GroupVersions.All(served => served.Group != group)) return null;
        var entry = GroupEntry(group);
        entry["kind"] = "APIGroup";
        entry["apiVersion"] = "v1";
        return entry;
    }

    public JsonObject? Resources(string group, string version)
    {
        if (!GroupVersions.Contains((group, version))) return null;
        var kinds = KindTable.All.Where(kind => kind.Group == group && kind.Versions.Contains(version)).SelectMany(Entries);
        var virtuals = reviews.Where(review => review.Group == group && review.Version == version).Select(Entry);
        return new JsonObject
        {
            ["kind"] = "APIResourceList", ["apiVersion"] = "v1", ["groupVersion"] = group.Length == 0 ? version : $"{group}/{version}",
            ["resources"] = new JsonArray([.. kinds.Concat(virtuals)]),
        };
    }

    private JsonObject GroupEntry(string group)
    {
        var versions = GroupVersions.Where(served => served.Group == group).Select(served => Version(group, served.Version)).ToList();
        return new JsonObject
        {
            ["name"] = group, ["versions"] = new JsonArray([.. versions.Select(version => (JsonNode)version)]), ["preferredVersion"] = versions[0].DeepClone(),
        };
    }

    private static JsonObject Version(string group, string version) => new JsonObject { ["groupVersion"] = $"{group}/{version}", ["version"] = version };

    private static IEnumerable<JsonObject> Entries(KindInfo kind)
    {
        yield return Entry(kind, kind.Plural, Verbs);
        if (kind.HasStatus) yield return Entry(kind, kind.Plural + "/status", ["get", "patch", "update"]);
    }

    private static JsonObject Entry(KindInfo kind, string name, string[] verbs)
    {
        var entry = new JsonObject
        {
            ["name"] = name, ["singularName"] = kind.Singular, ["namespaced"] = kind.Namespaced, ["kind"] = kind.Kind, ["verbs"] = Array(verbs),
        };
        if (kind.ShortNames.Count > 0 && name == kind.Plural) entry["shortNames"] = Array(kind.ShortNames);
        if (kind.Categories.Count > 0 && name == kind.Plural) entry["categories"] = Array(kind.Categories);
        return entry;
    }

    private static JsonObject Entry(IVirtualResource review) => new()
    {
        ["name"] = review.Plural, ["singularName"] = review.Kind.ToLowerInvariant(), ["namespaced"] = review.Namespaced, ["kind"] = review.Kind,
        ["verbs"] = new JsonArray("create"),
    };

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);
}
