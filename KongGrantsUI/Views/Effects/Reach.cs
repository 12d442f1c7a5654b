using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Views.Effects;

/// <summary>Whose calls to what a plugin acts on, by the objects that people know rather than by Kong's names.</summary>
internal static class Reach
{
    public static Sentence Of(IEnumerable<PluginEntity> entities) => Wording.List(entities.Select(Of).Distinct().OrderBy(reach => reach.English, StringComparer.Ordinal));

    private static Sentence Of(PluginEntity entity)
    {
        var (callers, places) = (Wording.List(entity.Referrers.Where(key => Kinds.IsCaller(key.Kind))), Wording.List(entity.Referrers.Where(key => !Kinds.IsCaller(key.Kind))));
        var (anybody, anywhere) = (entity.Scope is { Consumer: null, ConsumerGroup: null }, entity.Scope is { Service: null, Route: null });
        return (anybody, callers.IsEmpty, anywhere, places.IsEmpty) switch
        {
            (true, _, true, _) => Say.Of("everybody's calls to everything"),
            (true, _, _, true) => Say.Of("everybody's calls to something that you may not see"),
            (true, _, _, _) => Say.Of($"everybody's calls to {places}"),
            (_, true, true, _) => Say.Of("calls of consumers that you may not see to everything"),
            (_, true, _, true) => Say.Of("calls of consumers that you may not see to something that you may not see"),
            (_, true, _, _) => Say.Of($"calls of consumers that you may not see to {places}"),
            (_, _, true, _) => Say.Of($"calls of {callers} to everything"),
            (_, _, _, true) => Say.Of($"calls of {callers} to something that you may not see"),
            _ => Say.Of($"calls of {callers} to {places}"),
        };
    }
}
