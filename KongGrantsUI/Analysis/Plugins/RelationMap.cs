using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Relations by plugin namespace and name, not by the object found: two namespaces that name one cluster plugin stay apart (semantics 3.1, 3.4).</summary>
internal sealed class RelationMap
{
    private readonly Dictionary<NamespacedName, PluginRelations> relations = [];

    public IEnumerable<KeyValuePair<NamespacedName, PluginRelations>> All => relations;

    public void Add(IEnumerable<PluginReference> references, string kongName, Func<PluginRelations, List<Relation>> list)
    {
        foreach (var reference in references)
        {
            if (reference.Plugin is not { } plugin) continue;
            var key = new NamespacedName(reference.PluginNamespace, reference.PluginName);
            if (!relations.TryGetValue(key, out var slot)) relations[key] = slot = new PluginRelations(plugin);
            list(slot).Add(new Relation(kongName, reference.Referrer));
        }
    }
}
