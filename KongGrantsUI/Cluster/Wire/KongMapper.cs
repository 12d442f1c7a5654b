using System.Globalization;
using System.Text.Json;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Wire;

internal static class KongMapper
{
    public static KongPlugin Plugin(ObjectMeta meta, JsonElement item, bool clusterScoped)
    {
        var config = item.Compact("config");
        return new KongPlugin
        {
            Meta = meta,
            ClusterScoped = clusterScoped,
            Type = item.Text("plugin") ?? "",
            ConfigJson = config ?? "{}",
            HasConfig = config is not null,
            OrderingJson = item.Compact("ordering"),
            ConfigFrom = SecretRef(item.Field("configFrom")),
            ConfigPatches = item.Items("configPatches")
                .Select(patch => (Path: patch.Text("path") ?? "", Value: SecretRef(patch.Field("valueFrom"))))
                .Where(patch => patch.Value is not null)
                .Select(patch => new ConfigPatch(patch.Path, patch.Value!))
                .ToEquatableList(),
            Disabled = item.Flag("disabled"),
            Protocols = item.Texts("protocols"),
            InstanceName = item.Text("instance_name"),
        };
    }

    public static KongConsumer Consumer(ObjectMeta meta, JsonElement item) => new()
    {
        Meta = meta,
        Username = item.Text("username"),
        CustomId = item.Text("custom_id"),
        Credentials = item.Texts("credentials"),
        ConsumerGroups = item.Texts("consumerGroups"),
        Conditions = item.Field("status").Conditions(),
    };

    public static KongServiceFacade Facade(ObjectMeta meta, JsonElement item)
    {
        var backend = item.Field("spec").Field("backendRef");
        return new KongServiceFacade
        {
            Meta = meta,
            Backend = new BackendRef(Kinds.Service, null, backend.Text("name") ?? "", backend.Int("port")?.ToString(CultureInfo.InvariantCulture)),
        };
    }

    public static KongCustomEntity CustomEntity(ObjectMeta meta, JsonElement item)
    {
        var parent = item.Field("spec").Field("parentRef");
        return new KongCustomEntity
        {
            Meta = meta,
            EntityType = item.Field("spec").Text("type") ?? "",
            Parent = parent.Text("name") is { } name
                ? new ParentRef(parent.GroupKind(Groups.Kong, "KongPlugin"), parent.Text("namespace"), name)
                : null,
        };
    }

    private static SecretKeyRef? SecretRef(JsonElement source)
    {
        var secret = source.Field("secretKeyRef");
        return secret.Text("name") is { } name
            ? new SecretKeyRef(secret.Text("namespace"), name, secret.Text("key") ?? "")
            : null;
    }
}
