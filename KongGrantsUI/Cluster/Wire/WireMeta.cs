using System.Text.Json;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Wire;

internal static class WireMeta
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>Null where the object has no name.</summary>
    public static ObjectMeta? Read(JsonElement item, bool namespaced)
    {
        var meta = item.Field("metadata");
        if (meta.Text("name") is not { Length: > 0 } name) return null;
        return new ObjectMeta
        {
            Namespace = namespaced ? meta.Text("namespace") ?? "" : "",
            Name = name,
            Uid = meta.Text("uid") ?? "",
            ResourceVersion = meta.Text("resourceVersion") ?? "",
            Generation = meta.Number("generation") ?? 0,
            CreatedAt = meta.Time("creationTimestamp") ?? default,
            DeletedAt = meta.Time("deletionTimestamp"),
            Labels = meta.Map("labels"),
            Annotations = meta.Map("annotations", except: LastApplied),
        };
    }
}
