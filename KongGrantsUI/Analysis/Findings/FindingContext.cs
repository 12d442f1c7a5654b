using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings;

/// <summary>What rules look at: the translation, and the look-ups that several of them share.</summary>
internal sealed class FindingContext(Translation translation, DateTimeOffset now)
{
    private readonly Lazy<ILookup<NamespacedName, PluginReference>> byPlugin = new(() =>
        translation.Result.References.ToLookup(reference => new NamespacedName(reference.PluginNamespace, reference.PluginName)));

    private readonly Lazy<ILookup<ObjectKey, PluginEntity>> entitiesOf = new(() => translation.Result.Entities.ToLookup(entity => entity.Plugin));

    public Translation Translation => translation;
    public ClusterSnapshot Snapshot => translation.Snapshot;
    public AnalysisOptions Options => translation.Options;
    public ClusterAnalysis Result => translation.Result;
    public DateTimeOffset Now => now;

    /// <summary>References by the plugin key that they name, whatever came of them.</summary>
    public IEnumerable<PluginReference> Naming(string @namespace, string plugin) => byPlugin.Value[new NamespacedName(@namespace, plugin)];

    public IEnumerable<PluginEntity> EntitiesOf(ObjectKey plugin) => entitiesOf.Value[plugin];

    public bool IsLive(ObjectKey key) => translation.Live.Contains(key);
}
