using KongGrantsUI.Analysis.Keeping;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Finds plugins as the controller does: a KongPlugin first, else a KongClusterPlugin of its class (semantics 2.1 step 4, 3.1).</summary>
internal sealed class PluginIndex
{
    private readonly ObjectTable<KongPlugin> plugins;
    private readonly Dictionary<string, KongPlugin> clusterWide;
    private readonly Lazy<Dictionary<ObjectKey, KongPlugin>> byKey;
    private readonly Lazy<ILookup<string, KongPlugin>> byName;

    public PluginIndex(ClusterSnapshot snapshot, ClassFilter classes, KeptWork kept)
    {
        plugins = snapshot.Plugins;
        clusterWide = snapshot.ClusterPlugins.Where(classes.Takes).ToDictionary(plugin => plugin.Name);
        Keys = kept.Settled(plugins.Concat(clusterWide.Values).Select(plugin => plugin.Key).ToEquatableList());
        byKey = new(() => plugins.Concat(clusterWide.Values).ToDictionary(plugin => plugin.Key));
        byName = new(() => plugins.ToLookup(plugin => plugin.Name));
    }

    /// <summary>Every plugin that may be found. As long as it stays the same, so does every answer, but for what the plugins hold.</summary>
    public EquatableList<ObjectKey> Keys { get; }

    /// <summary>The plugin of a key that was found here.</summary>
    public KongPlugin? At(ObjectKey key) => byKey.Value.GetValueOrDefault(key);

    /// <summary>Cluster plugins that the controller takes, by name.</summary>
    public IEnumerable<KongPlugin> ClusterWide => clusterWide.Values;

    public KongPlugin? Find(string @namespace, string name) =>
        plugins.Find(@namespace, name) ?? clusterWide.GetValueOrDefault(name);

    public KongPlugin? FindLocal(string @namespace, string name) => plugins.Find(@namespace, name);

    public KongPlugin? FindClusterWide(string name) => clusterWide.GetValueOrDefault(name);

    /// <summary>KongPlugins of that name in any namespace, by namespace.</summary>
    public IEnumerable<KongPlugin> Named(string name) => byName.Value[name];
}
