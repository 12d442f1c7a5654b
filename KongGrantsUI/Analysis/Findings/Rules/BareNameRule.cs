using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A bare name whose plugin lives in another namespace: grants never make bare names cross (semantics 2.3; trap 11).</summary>
internal sealed class BareNameRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) =>
        from reference in context.Result.References
        where !reference.HasPrefix && reference.Verdict == ReferenceVerdict.MissingPlugin
        let plugin = Elsewhere(context, reference)
        where plugin is not null
        select Make(context, reference, plugin);

    /// <summary>The plugin that was probably meant: one that a grant allows before one that needs a new grant.</summary>
    public static KongPlugin? Elsewhere(FindingContext context, PluginReference reference) => context.Translation.Plugins.Named(reference.PluginName)
        .Where(plugin => plugin.Namespace != reference.Referrer.Namespace)
        .OrderByDescending(plugin => IsAllowed(context, reference, plugin)).FirstOrDefault();

    private static bool IsAllowed(FindingContext context, PluginReference reference, KongPlugin plugin) => context.Translation.Grants.Allowing(
        new(reference.Referrer.Kind, reference.Referrer.Namespace, Kinds.KongPlugin, plugin.Namespace, plugin.Name)).Count > 0;

    private static Finding Make(FindingContext context, PluginReference reference, KongPlugin plugin)
    {
        var entry = $"{plugin.Namespace}:{plugin.Name}";
        var allowed = IsAllowed(context, reference, plugin);
        var grant = allowed ? "" : MissingGrantRule.Manifest(context, reference, plugin.Namespace);
        var advice = $"The owner of {reference.Referrer.Namespace} writes '{entry}' instead.";
        return new Finding(
            "KG008", Severity.Error,
            $"{Wording.Of(reference.Referrer)} names '{reference.PluginName}', which is looked up in {reference.Referrer.Namespace} only and is not there; {Wording.Of(plugin.Key)} is reached by its prefix alone.",
            [reference.Referrer, plugin.Key], reference.Referrer.Namespace,
            new Remedy(
                allowed ? advice : $"{advice} First, the owner of {plugin.Namespace} creates the grant below.",
                EntryChanges.Replace(context.Snapshot, reference, entry), grant));
    }
}
