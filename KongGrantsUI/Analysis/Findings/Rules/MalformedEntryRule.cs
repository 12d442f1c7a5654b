using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>Entries that the controller drops without a word, or reads otherwise than they look (semantics 1.1).</summary>
internal sealed class MalformedEntryRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Result.References
        .Where(reference => reference.Verdict == ReferenceVerdict.Malformed || !MissingGrantRule.IsName(reference.PluginName))
        .Select(reference => context.Once(this, reference, [], () => Make(context, reference))!);

    private static Finding Make(FindingContext context, PluginReference reference) => new(
        "KG009", Severity.Warning,
        Message(reference),
        [reference.Referrer], reference.Referrer.Namespace,
        new Remedy(reference.Source == ReferenceSource.Annotation ? Of("Write it as 'name' or 'namespace:name', or take it out with this line.") : Of("Write it as 'name' or 'namespace:name', or take it out."), EntryChanges.Remove(context.TextOf(reference.Referrer), reference.Referrer, reference)));

    private static Sentence Message(PluginReference reference)
    {
        var (referrer, piece, annotation) = (Wording.Of(reference.Referrer), reference.Piece, Names.PluginsAnnotation);
        if (reference.Verdict == ReferenceVerdict.Malformed) return $"{referrer} has the entry '{piece}' in {annotation}, which the controller drops without a word.";
        return reference.PluginName.Length == 0
            ? Of($"{referrer} has the entry '{piece}' in {annotation}, which names no plugin.")
            : Of($"{referrer} has the entry '{piece}' in {annotation}, in which a grant would have to name '{reference.PluginName}', but the plugin looked up is '{reference.PluginName.Split(':')[0]}'.");
    }
}
