using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Effects;

/// <summary>Whose calls to what a plugin acts on, by the objects that people know rather than by Kong's names.</summary>
internal static class Reach
{
    public static string Of(IEnumerable<PluginEntity> entities) => Wording.List(entities.Select(Of).Distinct().Order(StringComparer.Ordinal));

    private static string Of(PluginEntity entity)
    {
        var (callers, places) = (entity.Referrers.Where(IsCaller).ToArray(), entity.Referrers.Where(key => !IsCaller(key)).ToArray());
        var who = entity.Scope is { Consumer: null, ConsumerGroup: null } ? "everybody's calls" : callers.Length == 0 ? "calls of consumers that you may not see" : $"calls of {Wording.List(callers)}";
        var where = entity.Scope is { Service: null, Route: null } ? "to everything" : places.Length == 0 ? "to something that you may not see" : $"to {Wording.List(places)}";
        return $"{who} {where}";
    }

    private static bool IsCaller(ObjectKey key) => key.Kind == Kinds.KongConsumer || key.Kind == Kinds.KongConsumerGroup;
}
