using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using System.Text.Json.Nodes;
using static KongGrantsUI.Texts.Say;

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
        return new Finding(
            "KG008", Severity.Error, Message(reference, plugin), [reference.Referrer, plugin.Key], reference.Referrer.Namespace,
            new Remedy(
                allowed ? Advice(reference, entry) : $"{Advice(reference, entry)} First, the owner of {plugin.Namespace} creates the grant below.",
                () => reference.Source == ReferenceSource.ParentRef ? Kubectl.MergePatch(reference.Referrer, Parent(home)) : EntryChanges.Replace(text, reference, entry),
                allowed ? null : () => MissingGrantRule.Manifest(grants, reference, home)));
    }

    private static Sentence Message(PluginReference reference, KongPlugin plugin)
    {
        var (referrer, name, home, there) = (Wording.Of(reference.Referrer), reference.PluginName, reference.Referrer.Namespace, Wording.Of(plugin.Key));
        return reference.Source switch
        {
            ReferenceSource.ParentRef => Of($"{referrer} names '{name}', which is looked up in {home} only and is not there; {there} is reached by spec.parentRef.namespace alone."),
            ReferenceSource.ExtensionRef => Of($"{referrer} names '{name}' in a filter, which is looked up in {home} only and is not there; {there} is reached by its prefix in {Names.PluginsAnnotation} alone."),
            _ => Of($"{referrer} names '{name}', which is looked up in {home} only and is not there; {there} is reached by its prefix alone."),
        };
    }

    // A filter has no field for a namespace.
    private static Sentence Advice(PluginReference reference, string entry) => reference.Source switch
    {
        ReferenceSource.ParentRef => Of($"The owner of {reference.Referrer.Namespace} sets spec.parentRef.namespace to '{entry.Split(':')[0]}'."),
        ReferenceSource.ExtensionRef => Of($"The owner of {reference.Referrer.Namespace} names '{entry}' in {Names.PluginsAnnotation} instead of the filter."),
        _ => Of($"The owner of {reference.Referrer.Namespace} writes '{entry}' instead."),
    };

    private static string Parent(string home) => new JsonObject { ["spec"] = new JsonObject { ["parentRef"] = new JsonObject { ["namespace"] = home } } }.ToJsonString();
}
