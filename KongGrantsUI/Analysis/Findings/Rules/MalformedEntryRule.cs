using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>Entries that the controller drops without a word, or reads otherwise than they look (semantics 1.1).</summary>
internal sealed class MalformedEntryRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Result.References
        .Where(reference => reference.Verdict == ReferenceVerdict.Malformed || !MissingGrantRule.IsName(reference.PluginName))
        .Select(reference => context.Once(this, reference, [], () => Make(context, reference))!);

    private static Finding Make(FindingContext context, PluginReference reference) => new(
        "KG009", Severity.Warning,
        $"{Wording.Of(reference.Referrer)} has the entry '{reference.Piece}' in {Names.PluginsAnnotation}, {Effect(reference)}.",
        [reference.Referrer], reference.Referrer.Namespace,
        new Remedy(reference.Source == ReferenceSource.Annotation ? "Write it as 'name' or 'namespace:name', or take it out with this line." : "Write it as 'name' or 'namespace:name', or take it out.", EntryChanges.Remove(context.TextOf(reference.Referrer), reference.Referrer, reference)));

    private static string Effect(PluginReference reference)
    {
        if (reference.Verdict == ReferenceVerdict.Malformed) return "which the controller drops without a word";
        return reference.PluginName.Length == 0
            ? "which names no plugin"
            : $"in which a grant would have to name '{reference.PluginName}', but the plugin looked up is '{reference.PluginName.Split(':')[0]}'";
    }
}
