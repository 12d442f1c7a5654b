using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A plugin named twice by one object makes two equal entities, and Kong refuses everything (semantics 1.1, 1.3).</summary>
internal sealed class DuplicateEntryRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Result.References
        .Where(reference => reference.Verdict != ReferenceVerdict.Malformed)
        .GroupBy(reference => (reference.Referrer, reference.PluginNamespace, reference.PluginName))
        .Where(group => group.Count(IsAnnotation) is var count && (count > 1 || (count == 1 && group.Any(IsFilter))))
        .Select(group => Make(context, [.. group]));

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
