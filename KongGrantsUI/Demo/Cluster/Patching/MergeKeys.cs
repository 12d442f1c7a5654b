using System.Collections.Frozen;

namespace KongGrantsUI.Demo.Cluster.Patching;

/// <summary>How the lists of built-in kinds merge: those named here by a key or as a set; all others are replaced.</summary>
internal static class MergeKeys
{
    private static readonly FrozenDictionary<string, string> Keys = new Dictionary<string, string>
    {
        ["containers"] = "name", ["initContainers"] = "name", ["ephemeralContainers"] = "name", ["env"] = "name", ["volumes"] = "name",
        ["imagePullSecrets"] = "name", ["secrets"] = "name", ["volumeMounts"] = "mountPath", ["volumeDevices"] = "devicePath",
        ["ownerReferences"] = "uid", ["conditions"] = "type", ["hostAliases"] = "ip", ["topologySpreadConstraints"] = "topologyKey",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Sets = FrozenSet.Create("finalizers");

    /// <summary>The merge key of the list at a field of an object's map, found by its path; null where it has none.</summary>
    public static string? Of(string parent, string field) => field switch
    {
        "ports" when parent == "containers" => "containerPort",
        "ports" when parent == "spec" => "port",
        _ => Keys.GetValueOrDefault(field),
    };

    public static bool IsSet(string field) => Sets.Contains(field);
}
