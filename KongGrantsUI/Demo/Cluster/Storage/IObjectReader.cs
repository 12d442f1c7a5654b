using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>Reads stored objects. What it returns is shared: callers must not change it.</summary>
public interface IObjectReader
{
    /// <summary>All objects of a resource, by its lower-case plural; in one namespace, or in all where null.</summary>
    IReadOnlyList<JsonObject> List(string group, string resource, string? @namespace);

    /// <summary>One object, or null. The namespace of a cluster-scoped object is the empty string.</summary>
    JsonObject? Get(string group, string resource, string @namespace, string name);
}
