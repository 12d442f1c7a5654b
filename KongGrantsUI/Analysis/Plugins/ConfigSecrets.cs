using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>The Secrets that a plugin's config comes from (semantics 4.1). Whether one holds the key, and what, only the controller knows.</summary>
internal static class ConfigSecrets
{
    /// <summary>
    /// Those that are not there, for which the controller leaves the plugin out. Files may leave Secrets out, so that only a
    /// cluster's list proves that one is missing.
    /// </summary>
    public static IEnumerable<NamespacedName> Missing(KongPlugin plugin, ClusterSnapshot snapshot) => IsListed(snapshot)
        ? Of(plugin).Where(secret => snapshot.Secrets.Find(secret.Namespace, secret.Name) is null)
        : [];

    public static bool Any(KongPlugin plugin) => plugin.ConfigFrom is not null || plugin.ConfigPatches.Count > 0;

    private static bool IsListed(ClusterSnapshot snapshot) => snapshot.Knows(Kinds.Secret) && snapshot.Sync.Any(sync => sync.Kind == Kinds.Secret);

    // A KongPlugin's are in its own namespace, whatever it says.
    private static IEnumerable<NamespacedName> Of(KongPlugin plugin) => plugin.ConfigPatches.Select(patch => patch.ValueFrom).Prepend(plugin.ConfigFrom)
        .OfType<SecretKeyRef>()
        .Select(secret => new NamespacedName(plugin.ClusterScoped ? secret.Namespace ?? "" : plugin.Namespace, secret.Name))
        .Distinct();
}
