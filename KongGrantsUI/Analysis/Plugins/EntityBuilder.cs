using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Turns relations into the plugin entities that Kong gets, in the order in which it gets them (semantics 3.1, 3.4, 3.8).</summary>
internal sealed class EntityBuilder(ClusterSnapshot snapshot, IReadOnlySet<string> customIds)
{
    public List<ControllerFailure> Failures { get; } = [];

    public IEnumerable<PluginEntity> Referenced(RelationMap relations)
    {
        foreach (var relation in relations.All)
        {
            if (snapshot.Find(relation.Plugin) is not KongPlugin plugin || !Usable(plugin)) continue;
            var names = new InstanceNames(plugin.InstanceName);
            foreach (var (scope, referrers) in relation.Combinations())
                yield return Entity(plugin, scope, names.For(scope)) with { Referrers = referrers };
        }
    }

    /// <summary>Unscoped entities of labelled cluster plugins; two of one type drop each other out.</summary>
    public IEnumerable<PluginEntity> Global(IEnumerable<KongPlugin> clusterWide) => clusterWide
        .Where(IsGlobal)
        .GroupBy(plugin => plugin.Type)
        .Where(group => group.Count() == 1)
        .Select(group => group.First())
        .Where(Usable)
        .Select(plugin => Entity(plugin, PluginScope.Global, plugin.InstanceName));

    public static bool IsGlobal(KongPlugin plugin) => plugin.ClusterScoped && plugin.Meta.Label(Names.GlobalLabel) == "true";

    public static EquatableList<PluginEntity> Sorted(IEnumerable<PluginEntity> entities) => entities
        .OrderByDescending(entity => entity.Type + entity.Scope.Consumer + entity.Scope.ConsumerGroup + entity.Scope.Route + entity.Scope.Service, StringComparer.Ordinal)
        .ThenBy(entity => entity, Tie)
        .ToEquatableList();

    // Text is made only where everything else is equal.
    private static readonly Comparer<PluginEntity> Tie = Comparer<PluginEntity>.Create((left, right) =>
    {
        var byPlugin = left.Plugin.CompareTo(right.Plugin);
        if (byPlugin != 0) return byPlugin;
        var byName = string.CompareOrdinal(left.InstanceName, right.InstanceName);
        return byName != 0 ? byName : string.CompareOrdinal(string.Join(' ', left.Referrers), string.Join(' ', right.Referrers));
    });

    private bool Usable(KongPlugin plugin)
    {
        if (!plugin.HasConfig || plugin.ConfigFrom is null) return true;
        Failures.Add(new ControllerFailure(plugin.Key, $"{plugin.Kind.Kind} '{plugin.Key.NamespacedName}' has both Config and ConfigFrom set"));
        return false;
    }

    private PluginEntity Entity(KongPlugin plugin, PluginScope scope, string? instanceName) => new()
    {
        Type = plugin.Type,
        Scope = scope,
        Plugin = plugin.Key,
        Id = PluginIds.Of(plugin.Type, scope),
        ByCustomId = scope.Consumer is { } consumer && customIds.Contains(consumer),
        InstanceName = string.IsNullOrEmpty(instanceName) ? null : instanceName,
        Enabled = !plugin.Disabled,
        ConfigJson = plugin.ConfigFrom is null && plugin.ConfigPatches.Count == 0 ? plugin.ConfigJson : null,
        Protocols = plugin.Protocols,
    };
}
