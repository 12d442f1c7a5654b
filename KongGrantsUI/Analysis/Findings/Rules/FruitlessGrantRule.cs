using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A grant with an entry that can never match, or written the wrong way round.</summary>
internal sealed class FruitlessGrantRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Whole(this, [context.Snapshot.ReferenceGrants], () => All(context));

    private static IEnumerable<Finding> All(FindingContext context)
    {
        foreach (var grant in context.Snapshot.ReferenceGrants)
        {
            if (GrantDefects.IsBackwards(grant)) yield return Backwards(grant);
            else if (GrantUsages.ConcernsPlugins(grant) && GrantDefects.Of(grant).ToArray() is { Length: > 0 } defects) yield return Defective(grant, defects);
        }
    }

    private static Finding Defective(ReferenceGrant grant, Sentence[] defects)
    {
        var mended = GrantDefects.Mended(grant);
        var yaml = Manifests.Grant(grant.Key, mended.From, mended.To);
        return new Finding(
            "KG002", Severity.Warning, $"{Wording.Of(grant.Key)} has entries that match nothing: {Wording.Join(defects)}",
            [grant.Key], grant.Namespace,
            new Remedy("Correct the entries; groups and kinds are compared letter by letter.", Kubectl.Apply(yaml), yaml));
    }

    private static Finding Backwards(ReferenceGrant grant)
    {
        var home = grant.From.First(from => from.Kind.Kind is "KongPlugin" or "KongClusterPlugin").Namespace;
        var kinds = grant.To.Select(to => new GrantFrom(to.Kind, grant.Namespace)).Distinct().ToArray();
        var yaml = Manifests.Grant(new ObjectKey(Kinds.ReferenceGrant, home, grant.Name), kinds, [new GrantTo(Kinds.KongPlugin, null)]);
        return new Finding(
            "KG002", Severity.Warning,
            $"{Wording.Of(grant.Key)} is the wrong way round: 'from' is whoever names the plugin, 'to' is the plugin, and the grant lives in the plugin's namespace, {home}.",
            [grant.Key], home,
            new Remedy($"The owner of {home} creates this grant, with the plugins' names in it where not all are meant; then delete {grant.Key.NamespacedName}.", Kubectl.Apply(yaml), yaml));
    }
}
