using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Http;
using KongGrantsUI.Demo.Cluster.Kinds;

namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>Whether a body belongs to the address that it was sent to.</summary>
internal static class BodyChecks
{
    public static void ForCreate(KindInfo kind, string @namespace, JsonObject body, string version)
    {
        TypeAndNamespace(kind, @namespace, body, version);
        if (body.Text("metadata", "resourceVersion") is { Length: > 0 })
            throw Failures.BadRequest("resourceVersion should not be set on objects to be created");
    }

    public static void ForUpdate(KindInfo kind, string @namespace, string name, JsonObject body, string version)
    {
        TypeAndNamespace(kind, @namespace, body, version);
        var inBody = body.Text("metadata", "name");
        if (inBody != name)
            throw Failures.BadRequest($"the name of the object ({inBody}) does not match the name on the URL ({name})");
    }

    /// <summary>Refuses a change to another version or another object than the stored one.</summary>
    public static void Freshness(KindInfo kind, StoredObject old, JsonObject body)
    {
        var uid = body.Text("metadata", "uid") ?? "";
        var actual = old.Value.Text("metadata", "uid") ?? "";
        if (uid.Length > 0 && uid != actual)
            throw Failures.Precondition(kind, old.Name, "UID", uid, actual);
        var version = body.Text("metadata", "resourceVersion") ?? "";
        if (version.Length == 0 && kind.Custom)
            throw Failures.Versionless(kind, old.Name);
        if (version.Length > 0 && version != old.Value.Text("metadata", "resourceVersion"))
            throw Failures.Modified(kind, old.Name);
    }

    private static void TypeAndNamespace(KindInfo kind, string @namespace, JsonObject body, string version)
    {
        var wanted = kind.ApiVersion(version);
        if (!kind.Custom)
        {
            // Typed clients leave these out; for custom kinds Kubernetes insists on them.
            body.Default("apiVersion", wanted);
            body.Default("kind", kind.Kind);
        }
        var sent = body.Text("apiVersion");
        if (sent != wanted)
            throw Failures.BadRequest($"the API version in the data ({sent}) does not match the expected API version ({wanted})");
        if (body.Text("kind") != kind.Kind)
            throw Failures.BadRequest($"{body.Text("kind")} in version \"{version}\" cannot be handled as a {kind.Kind}: the kind in the data does not match the expected kind ({kind.Kind})");
        if (body["metadata"] is not (null or JsonObject))
            throw Failures.BadRequest($"{kind.Kind} in version \"{version}\" cannot be handled as a {kind.Kind}: its metadata is not an object");
        var metadata = body.Ensure("metadata");
        if (!kind.Namespaced)
            metadata.Remove("namespace");
        else if (metadata.Text("namespace") is not { Length: > 0 } inBody)
            metadata["namespace"] = @namespace;
        else if (inBody != @namespace)
            throw Failures.BadRequest("the namespace of the provided object does not match the namespace sent on the request");
    }
}
