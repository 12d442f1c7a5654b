using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>An entry that names its own namespace, which needs a grant like any other (semantics 2.1).</summary>
internal sealed class OwnPrefixRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Result.References
        .Where(reference => reference.HasPrefix && reference.PluginNamespace == reference.Referrer.Namespace && reference.Verdict != ReferenceVerdict.Malformed)
        .Select(reference => new Finding(
            "KG007", reference.Verdict == ReferenceVerdict.NoGrant ? Severity.Error : Severity.Info,
            reference.Verdict == ReferenceVerdict.NoGrant
                ? Of($"{Wording.Of(reference.Referrer)} names {$"{reference.PluginNamespace}:{reference.PluginName}"} with the prefix of its own namespace, which is refused without a grant.")
                : Of($"{Wording.Of(reference.Referrer)} names {$"{reference.PluginNamespace}:{reference.PluginName}"} with the prefix of its own namespace, which works only as long as a grant to itself exists."),
            [reference.Referrer, new ObjectKey(Kinds.KongPlugin, reference.PluginNamespace, reference.PluginName)], reference.Referrer.Namespace,
            new Remedy("Drop the prefix.", EntryChanges.Replace(context.TextOf(reference.Referrer), reference, reference.PluginName))));
}
