using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Kinds;

namespace KongGrantsUI.Demo.Cluster.Discovery;

/// <summary>
/// As much of OpenAPI as kubectl asks for: that each kind's PATCH knows dryRun, fieldValidation and fieldManager. There are
/// no schemas, so clients leave validation to the server.
/// </summary>
internal static class OpenApiDocuments
{
    public const string Extension = "x-kubernetes-group-version-kind";

    public static readonly string[] Parameters = ["dryRun", "fieldManager", "fieldValidation"];

    private static readonly JsonObject Info = new() { ["title"] = "Kubernetes", ["version"] = "v1.32.0" };

    public static IEnumerable<(KindInfo Kind, string Version, string Path)> Served { get; } =
        [.. KindTable.All.SelectMany(kind => kind.Versions, (kind, version) => (kind, version, PathOf(kind, version)))];

    public static JsonObject Version2() => new()
    {
        ["swagger"] = "2.0",
        ["info"] = Info.DeepClone(),
        ["paths"] = Paths(Served, inSchema: false),
        ["definitions"] = new JsonObject(),
    };

    /// <summary>The index of version 3.</summary>
    public static JsonObject Version3() => new()
    {
        ["paths"] = new JsonObject(Served.Select(served => Root(served.Kind, served.Version)).Distinct()
            .Select(root => KeyValuePair.Create<string, JsonNode?>(root, new JsonObject { ["serverRelativeURL"] = $"/openapi/v3/{root}" }))),
    };

    /// <summary>The document of one group and version, by its root such as <c>apis/apps/v1</c>; null where it is not served.</summary>
    public static JsonObject? Version3(string root)
    {
        var served = Served.Where(one => Root(one.Kind, one.Version) == root).ToList();
        return served.Count == 0 ? null : new()
        {
            ["openapi"] = "3.0.0",
            ["info"] = Info.DeepClone(),
            ["paths"] = Paths(served, inSchema: true),
            ["components"] = new JsonObject { ["schemas"] = new JsonObject() },
        };
    }

    private static JsonObject Paths(IEnumerable<(KindInfo Kind, string Version, string Path)> served, bool inSchema) =>
        new(served.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Path, new JsonObject { ["patch"] = Patch(one.Kind, one.Version, inSchema) })));

    private static JsonObject Patch(KindInfo kind, string version, bool inSchema) => new()
    {
        ["parameters"] = new JsonArray([.. Parameters.Select(name => Parameter(name, inSchema))]),
        ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "OK" } },
        [Extension] = new JsonObject { ["group"] = kind.Group, ["version"] = version, ["kind"] = kind.Kind },
    };

    private static JsonObject Parameter(string name, bool inSchema)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = "query" };
        if (inSchema)
            parameter["schema"] = new JsonObject { ["type"] = "string" };
        else
            parameter["type"] = "string";
        return parameter;
    }

    private static string PathOf(KindInfo kind, string version) =>
        $"/{Root(kind, version)}/{(kind.Namespaced ? "namespaces/{namespace}/" : "")}{kind.Plural}/{{name}}";

    private static string Root(KindInfo kind, string version) => $"{(kind.Group.Length == 0 ? "api" : "apis")}/{kind.ApiVersion(version)}";
}
