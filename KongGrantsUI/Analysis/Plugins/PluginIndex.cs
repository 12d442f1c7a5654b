using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Finds plugins as the controller does: a KongPlugin first, else a KongClusterPlugin of its class (semantics 2.1 step 4, 3.1).</summary>
internal sealed class PluginIndex
{
    private readonly ClusterSnapshot snapshot;
    private readonly Dictionary<string, KongPlugin> clusterWide;
    private readonly Lazy<ILookup<string, KongPlugin>> byName;

    public PluginIndex(ClusterSnapshot snapshot, ClassFilter classes)
    {
        this.snapshot = snapshot;
        clusterWide = snapshot.ClusterPlugins.Where(classes.Takes).ToDictionary(plugin => plugin.Name);
        byName = new(() => snapshot.Plugins.ToLookup(plugin => plugin.Name));
    }

    /// <summary>Cluster plugins that the controller takes, by name.</summary>
    public IEnumerable<KongPlugin> ClusterWide => clusterWide.Values;

    public KongPlugin? Find(string @namespace, string name) =>
        snapshot.Plugins.Find(@namespace, name) ?? clusterWide.GetValueOrDefault(name);

    public KongPlugin? FindLocal(string @namespace, string name) => snapshot.Plugins.Find(@namespace, name);

    public KongPlugin? FindClusterWide(string name) => clusterWide.GetValueOrDefault(name);

    /// <summary>KongPlugins of that name in any namespace, by namespace.</summary>
    public IEnumerable<KongPlugin> Named(string name) => byName.Value[name];
}
