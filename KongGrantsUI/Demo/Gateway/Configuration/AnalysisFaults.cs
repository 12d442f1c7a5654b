using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>Kong's words for what the analysis found it would refuse (semantics 3.2, 3.6, 3.8).</summary>
internal static class AnalysisFaults
{
    public static IEnumerable<ConfigFault> Of(ClusterAnalysis analysis) =>
        SharedScopes(analysis).Concat(SharedInstances(analysis)).Concat(SharedNames(analysis)).Concat(Unresolvable(analysis));

    private static IEnumerable<ConfigFault> SharedScopes(ClusterAnalysis analysis) =>
        from collision in analysis.Collisions
        let id = PluginIds.Of(collision.Type, collision.Scope)
        select new ConfigFault(
            collision.Plugins.Count > 0 ? collision.Plugins[^1] : null,
            $"invalid plugin:{collision.Type}: uniqueness violation: 'plugins' entity with primary key set to '{id}' already declared");

    private static IEnumerable<ConfigFault> SharedInstances(ClusterAnalysis analysis) =>
        from shared in Collisions.SharedInstanceNames(analysis.Entities)
        let blamed = shared.Last()
        select new ConfigFault(
            blamed.Plugin,
            $"invalid plugin:{blamed.Type}: uniqueness violation: 'plugins' entity with instance_name set to '{shared.Key}' already declared");

    private static IEnumerable<ConfigFault> SharedNames(ClusterAnalysis analysis) =>
        from shared in Collisions.SharedNames(analysis.Consumers)
        select new ConfigFault(
            shared.Last().Source,
            $"invalid consumer:{shared.Key}: uniqueness violation: 'consumers' entity with username set to '{shared.Key}' already declared");

    /// <summary>A consumer with a custom id alone can't be looked up by Kong's loader.</summary>
    private static IEnumerable<ConfigFault> Unresolvable(ClusterAnalysis analysis) =>
        from entity in analysis.Entities
        where entity.ByCustomId
        select new ConfigFault(entity.Plugin, $"invalid plugin:{entity.Type}: consumer: invalid reference '{entity.Scope.Consumer}'");
}
