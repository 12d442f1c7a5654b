using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A plugin named twice by one object makes two equal entities, and Kong refuses everything (semantics 1.1, 1.3).</summary>
internal sealed class DuplicateEntryRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => Named(context.Result.References)
        .GroupBy(reference => (reference.Referrer, reference.PluginNamespace, reference.PluginName))
        .Where(group => group.Count(IsAnnotation) is var count && (count > 1 || (count == 1 && group.Any(IsFilter))))
        .Select(group => Make(context, [.. group]));

    // Nearly all referrers name each plugin once, and are told from the others without a group for each.
    private static IEnumerable<PluginReference> Named(EquatableList<PluginReference> references)
    {
        var first = 0;
        for (var index = 1; index <= references.Count; index++)
        {
            if (index < references.Count && references[index].Referrer == references[first].Referrer) continue;
            for (var place = first; place < index && index - first > 1; place++)
            {
                if (references[place].Verdict != ReferenceVerdict.Malformed) yield return references[place];
            }

            first = index;
        }
    }

    private static bool IsAnnotation(PluginReference reference) => reference.Source == ReferenceSource.Annotation;

    private static bool IsFilter(PluginReference reference) => reference.Source == ReferenceSource.ExtensionRef;

    private static Finding Make(FindingContext context, PluginReference[] group)
    {
        var (first, filtered) = (group[0], group.Any(IsFilter));
        var plugin = new NamespacedName(first.PluginNamespace, first.PluginName);
        var surplus = group.Where(IsAnnotation).Skip(filtered ? 0 : 1);
        return new Finding(
            "KG010", first.Plugin is not null && context.IsLive(first.Referrer) ? Severity.Error : Severity.Warning,
            filtered
                ? Of($"{Wording.Of(first.Referrer)} names {plugin} more than once, in its annotation and in a filter; each makes an equal plugin in Kong, which then refuses the whole configuration.")
                : Of($"{Wording.Of(first.Referrer)} names {plugin} more than once; each makes an equal plugin in Kong, which then refuses the whole configuration."),
            [first.Referrer, new ObjectKey(Kinds.KongPlugin, first.PluginNamespace, first.PluginName)], first.Referrer.Namespace,
            new Remedy("Name it once.", EntryChanges.Remove(context.TextOf(first.Referrer), first.Referrer, surplus)));
    }
}
