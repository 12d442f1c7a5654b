using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A grant in the referrer's namespace, where it would have to be in the plugin's (semantics 2.1; trap 2).</summary>
internal sealed class MisplacedGrantRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Result.References
        .Where(reference => reference.Verdict == ReferenceVerdict.NoGrant && MissingGrantRule.IsName(reference.PluginName))
        .SelectMany(reference => reference.Misses
            .Where(miss => miss.Grant.Namespace == reference.Referrer.Namespace && miss.Grant.Namespace != reference.PluginNamespace)
            .Select(miss => (miss.Grant, Reference: reference)))
        .GroupBy(item => (item.Grant, item.Reference.PluginNamespace))
        .Select(group => Make(context, group.Key.Grant, group.Key.PluginNamespace, group.Select(item => item.Reference).ToArray()));

    private static Finding Make(FindingContext context, ObjectKey grant, string home, PluginReference[] references)
    {
        var names = references.Select(reference => reference.PluginName).Distinct().Order(StringComparer.Ordinal).Take(Manifests.MostGrantEntries);
        var referrer = references[0].Referrer;
        var key = GrantNames.Free(context.Snapshot.ReferenceGrants, home, referrer.Kind, referrer.Namespace, "plugins");
        var yaml = Manifests.Grant(key, references.Select(reference => new GrantFrom(reference.Referrer.Kind, reference.Referrer.Namespace)).Distinct(), names.Select(name => new GrantTo(Kinds.KongPlugin, name)));
        return new Finding(
            "KG003", Severity.Error,
            $"{Wording.Of(grant)} lives in the namespace of those who refer to the plugins, where the controller never looks; it has to live in {home}, with the plugins.",
            [grant, .. references.Select(reference => reference.Referrer).Distinct()], home,
            new Remedy($"The owner of {home} creates it there; the one in {grant.Namespace} can go.", Kubectl.Apply(yaml), yaml));
    }
}
