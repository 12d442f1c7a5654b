using KongGrantsUI.Analysis.Keeping;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Turns relations into the plugin entities that Kong gets, in the order in which it gets them (semantics 3.1, 3.4, 3.8).</summary>
internal sealed class EntityBuilder(ClusterSnapshot snapshot, PluginIndex plugins, IReadOnlySet<string> customIds, KeptWork kept)
{
    public List<ControllerFailure> Failures { get; } = [];

    /// <summary>All of them, as the controller sorts them.</summary>
    public EquatableList<PluginEntity> All(RelationMap relations)
    {
        var ranked = kept.EntityOrder.Of([.. Referenced(relations), .. Global()]);
        return kept.Stage("entities", [ranked], () => ranked.Select(item => item.Entity).ToEquatableList());
    }

    private IEnumerable<RankedEntity> Referenced(RelationMap relations)
    {
        foreach (var (key, relation) in relations.All)
        {
            if (plugins.At(relation.Plugin) is not { } plugin) continue;
            var made = kept.Entities.Of(key, [plugin, customIds, ConfigSecrets.Any(plugin) ? snapshot.Secrets : null, ConfigSecrets.Any(plugin) ? snapshot.Sync : null, .. relation.Inputs()], () => Make(plugin, relation));
            if (made.Failure is { } failure) Failures.Add(failure);
            foreach (var entity in made.Entities) yield return entity;
        }
    }

    private RelatedEntities Make(KongPlugin plugin, PluginRelations relation)
    {
        if (Failure(plugin) is { } failure) return new RelatedEntities([], failure);
        var names = new InstanceNames(plugin.InstanceName);
        return new RelatedEntities([.. relation.Combinations().Select(item => new RankedEntity(Entity(plugin, item.Scope, names.For(item.Scope)) with { Referrers = item.Referrers }))], null);
    }

    /// <summary>Unscoped entities of labelled cluster plugins; two of one type drop each other out.</summary>
    private RankedEntity[] Global()
    {
        var alone = plugins.ClusterWide.Where(IsGlobal).GroupBy(plugin => plugin.Type).Where(group => group.Count() == 1).Select(group => group.First()).ToArray();
        Failures.AddRange(alone.Select(Failure).OfType<ControllerFailure>());
        return kept.Stage("global", [plugins, snapshot.Secrets, snapshot.Sync], () => alone.Where(plugin => Failure(plugin) is null)
            .Select(plugin => new RankedEntity(Entity(plugin, PluginScope.Global, plugin.InstanceName))).ToArray());
    }

    public static bool IsGlobal(KongPlugin plugin) => plugin.ClusterScoped && plugin.Meta.Label(Names.GlobalLabel) == "true";

    private ControllerFailure? Failure(KongPlugin plugin)
    {
        if (!ConfigSecrets.Any(plugin)) return null;
        if (plugin.HasConfig && plugin.ConfigFrom is not null)
            return new ControllerFailure(plugin.Key, $"{plugin.Kind.Kind} '{plugin.Key.NamespacedName}' has both Config and ConfigFrom set");
        return ConfigSecrets.Missing(plugin, snapshot).Select(secret => new ControllerFailure(plugin.Key, $"Secret {secret} not found")).FirstOrDefault();
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
