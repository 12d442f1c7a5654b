using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Http;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Tests.Demo.Cluster.Access;

/// <summary>Objects from YAML, found by group and plural as the store does it.</summary>
internal sealed class FakeObjects(string yaml) : IObjectReader
{
    private readonly List<JsonObject> objects = [.. YamlDocuments.Parse(yaml).OfType<JsonObject>()];

    public IReadOnlyList<JsonObject> List(string group, string resource, string? @namespace) =>
        [.. objects.Where(item => Plural(item) == $"{group}/{resource}" && (@namespace is null || Home(item) == @namespace))];

    public JsonObject? Get(string group, string resource, string @namespace, string name) =>
        List(group, resource, @namespace).FirstOrDefault(item => item.Text("metadata", "name") == name);

    private static string Home(JsonObject item) => item.Text("metadata", "namespace") ?? "";

    private static string Plural(JsonObject item) => $"{item.Text("apiVersion")!.Split('/')[0]}/{item.Text("kind")!.ToLowerInvariant()}s";
}
