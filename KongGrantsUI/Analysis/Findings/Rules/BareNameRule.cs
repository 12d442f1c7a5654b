using System.Text.Json.Nodes;
using KongGrantsUI.Analysis.Planning;
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
        var advice = $"The owner of {reference.Referrer.Namespace} {Instead(reference, entry)}.";
        return new Finding(
            "KG008", Severity.Error,
            $"{Wording.Of(reference.Referrer)} names '{reference.PluginName}'{(reference.Source == ReferenceSource.ExtensionRef ? " in a filter" : "")}, which is looked up in {reference.Referrer.Namespace} only and is not there; {Wording.Of(plugin.Key)} is reached {Way(reference)} alone.",
            [reference.Referrer, plugin.Key], reference.Referrer.Namespace,
            new Remedy(
                allowed ? advice : $"{advice} First, the owner of {plugin.Namespace} creates the grant below.",
                () => reference.Source == ReferenceSource.ParentRef ? Kubectl.MergePatch(reference.Referrer, Parent(home)) : EntryChanges.Replace(text, reference, entry),
                allowed ? null : () => MissingGrantRule.Manifest(grants, reference, home)));
    }

    private static string Way(PluginReference reference) => reference.Source switch
    {
        ReferenceSource.ParentRef => "by spec.parentRef.namespace",
        ReferenceSource.ExtensionRef => $"by its prefix in {Names.PluginsAnnotation}",
        _ => "by its prefix",
    };

    // A filter has no field for a namespace.
    private static string Instead(PluginReference reference, string entry) => reference.Source switch
    {
        ReferenceSource.ParentRef => $"sets spec.parentRef.namespace to '{entry.Split(':')[0]}'",
        ReferenceSource.ExtensionRef => $"names '{entry}' in {Names.PluginsAnnotation} instead of the filter",
        _ => $"writes '{entry}' instead",
    };

    private static string Parent(string home) => new JsonObject { ["spec"] = new JsonObject { ["parentRef"] = new JsonObject { ["namespace"] = home } } }.ToJsonString();
}
