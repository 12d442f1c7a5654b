using System.Collections.Concurrent;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings;

/// <summary>What rules look at, several at a time: the translation, and the look-ups that several of them share.</summary>
internal sealed class FindingContext(Translation translation, DateTimeOffset now)
{
    private readonly Lazy<ILookup<NamespacedName, PluginReference>> byPlugin = new(() =>
        translation.Result.References.ToLookup(reference => new NamespacedName(reference.PluginNamespace, reference.PluginName)));

    private readonly Lazy<ILookup<ObjectKey, PluginEntity>> entitiesOf = new(() => translation.Result.Entities.ToLookup(entity => entity.Plugin));

    private readonly Lazy<ILookup<string, ObjectKey>> servicesIn = new(() =>
        translation.Result.KongServices.SelectMany(service => service.Backends).Select(backend => backend.Service).ToLookup(service => service.Namespace));

    private readonly ConcurrentDictionary<(GroupKind, NamespacedName), KongPlugin?> elsewhere = [];

    public Translation Translation => translation;
    public ClusterSnapshot Snapshot => translation.Snapshot;
    public AnalysisOptions Options => translation.Options;
    public ClusterAnalysis Result => translation.Result;
    public DateTimeOffset Now => now;

    /// <summary>References by the plugin key that they name, whatever came of them.</summary>
    public IEnumerable<PluginReference> Naming(string @namespace, string plugin) => byPlugin.Value[new NamespacedName(@namespace, plugin)];

    public IEnumerable<PluginEntity> EntitiesOf(ObjectKey plugin) => entitiesOf.Value[plugin];

    /// <summary>Services of a namespace that are behind a route that the gateway serves, once for each route.</summary>
    public IEnumerable<ObjectKey> ServicesIn(string @namespace) => servicesIn.Value[@namespace];

    /// <summary>The plugin of another namespace that a bare name probably meant: one that a grant allows before one that needs a new grant.</summary>
    public KongPlugin? Elsewhere(PluginReference reference)
    {
        var key = (reference.Referrer.Kind, new NamespacedName(reference.Referrer.Namespace, reference.PluginName));
        if (elsewhere.TryGetValue(key, out var known)) return known;
        var there = Translation.Plugins.Named(reference.PluginName).Where(plugin => plugin.Namespace != reference.Referrer.Namespace).ToArray();
        return elsewhere[key] = there.FirstOrDefault(plugin => IsAllowed(reference, plugin)) ?? there.FirstOrDefault();
    }

    /// <summary>Whether a grant would let the referrer name that plugin with its prefix.</summary>
    public bool IsAllowed(PluginReference reference, KongPlugin plugin) => Translation.Grants.Allowing(
        new(reference.Referrer.Kind, reference.Referrer.Namespace, Kinds.KongPlugin, plugin.Namespace, plugin.Name)).Count > 0;

    /// <summary>A referrer's plugins annotation; null where there is none.</summary>
    public string? TextOf(ObjectKey referrer) => Snapshot.Find(referrer)?.Meta.Annotation(Names.PluginsAnnotation);

    /// <summary>What a rule says of an item: worked out anew only where the item or an input is not the same as last time, told by reference.</summary>
    /// <param name="from">Everything immutable that <paramref name="make"/> reads beside the item. What a remedy reads later must be in it too.</param>
    public T? Once<T>(IFindingRule rule, object item, ReadOnlySpan<object?> from, Func<T?> make)
        where T : class => translation.Kept.Part(rule, item, from, make);

    /// <summary>All that a rule says, likewise.</summary>
    public IEnumerable<Finding> Whole(IFindingRule rule, ReadOnlySpan<object?> from, Func<IEnumerable<Finding>> make) =>
        translation.Kept.Part(rule, rule, from, () => make().ToArray())!;

    public bool IsLive(ObjectKey key) => translation.Live.Contains(key);
}
