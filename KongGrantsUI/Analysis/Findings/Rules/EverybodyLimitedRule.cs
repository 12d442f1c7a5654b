using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A plugin meant for some consumers that hits everybody, since their references to it do not count (semantics 3.5, cases 05, 09, 14 and 25).</summary>
internal sealed class EverybodyLimitedRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context)
    {
        // A bare name counts for the one plugin elsewhere that it probably meant, not for each of that name.
        var bare = context.Result.References.Where(reference => !reference.HasPrefix && reference.Verdict == ReferenceVerdict.MissingPlugin && IsCaller(reference))
            .ToLookup(reference => context.Elsewhere(reference)?.Key);
        return context.Result.Entities
            .Where(entity => entity.Plugin.Kind == Kinds.KongPlugin && entity.Enabled && entity.Scope is { Consumer: null, ConsumerGroup: null } && entity.Scope != PluginScope.Global)
            .GroupBy(entity => entity.Plugin)
            .SelectMany(group => Check(context, group.Key, [.. group], bare[group.Key]));
    }

    private IEnumerable<Finding> Check(FindingContext context, ObjectKey plugin, PluginEntity[] entities, IEnumerable<PluginReference> bare)
    {
        var callers = context.Naming(plugin.Namespace, plugin.Name).Where(IsCaller).Concat(bare).ToArray();
        if (callers.Length == 0) yield break;
        var lost = callers.Select(reference => reference.Referrer).Distinct().Order().ToArray();
        var entries = context.Naming(plugin.Namespace, plugin.Name).Where(reference => reference.Referrer == entities[0].Referrers[0]).ToArray();
        yield return context.Once(this, plugin, [.. entities, null, .. lost, null, .. entries], () => Make(context, plugin, entities, lost, entries))!;
    }

    private static Finding Make(FindingContext context, ObjectKey plugin, PluginEntity[] entities, ObjectKey[] lost, PluginReference[] entries)
    {
        var (referrer, text) = (entities[0].Referrers[0], context.TextOf(entities[0].Referrers[0]));
        return new Finding(
            "KG013", Severity.Error,
            $"{Wording.Of(plugin)} applies to everybody on {Wording.List(entities.Select(entity => Wording.Scope(entity.Scope)))}: it is meant for {Wording.List(lost)}, whose reference to it does not count.",
            [plugin, .. entities.SelectMany(entity => entity.Referrers).Distinct(), .. lost], plugin.Namespace,
            new Remedy(
                entries.Any(entry => entry.Source == ReferenceSource.Annotation)
                    ? Of($"Mend the references of {Wording.List(lost.Select(key => key.Name))}; until then, take the plugin off with this line.")
                    : Of($"Mend the references of {Wording.List(lost.Select(key => key.Name))}; until then, take the plugin off."),
                () => EntryChanges.Remove(text, referrer, entries)));
    }

    private static bool IsCaller(PluginReference reference) => Kinds.IsCaller(reference.Referrer.Kind);
}
