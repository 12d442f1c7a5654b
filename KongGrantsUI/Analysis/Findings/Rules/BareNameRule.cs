using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A bare name whose plugin lives in another namespace: grants never make bare names cross (semantics 2.3; trap 11).</summary>
internal sealed class BareNameRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) =>
        from reference in context.Result.References
        where !reference.HasPrefix && reference.Verdict == ReferenceVerdict.MissingPlugin
        let plugin = context.Elsewhere(reference)
        where plugin is not null
        select context.Once(this, reference, [context.Snapshot.ReferenceGrants, context.Translation.Plugins.Keys], () => Make(context, reference, plugin));

    private static Finding Make(FindingContext context, PluginReference reference, KongPlugin plugin)
    {
        var (home, entry) = (plugin.Namespace, $"{plugin.Namespace}:{plugin.Name}");
        var (allowed, text, grants) = (context.IsAllowed(reference, plugin), context.TextOf(reference.Referrer), context.Snapshot.ReferenceGrants);
        var advice = $"The owner of {reference.Referrer.Namespace} writes '{entry}' instead.";
        return new Finding(
            "KG008", Severity.Error,
            $"{Wording.Of(reference.Referrer)} names '{reference.PluginName}', which is looked up in {reference.Referrer.Namespace} only and is not there; {Wording.Of(plugin.Key)} is reached by its prefix alone.",
            [reference.Referrer, plugin.Key], reference.Referrer.Namespace,
            new Remedy(
                allowed ? advice : $"{advice} First, the owner of {plugin.Namespace} creates the grant below.",
                () => EntryChanges.Replace(text, reference, entry),
                allowed ? null : () => MissingGrantRule.Manifest(grants, reference, home)));
    }
}
