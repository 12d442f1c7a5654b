using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A sound grant that no reference needs.</summary>
internal sealed class UnusedGrantRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Result.Grants
        .Where(usage => usage.Users.Count == 0)
        .Select(usage => context.Snapshot.ReferenceGrants.Find(usage.Grant.Namespace, usage.Grant.Name)!)
        .Where(grant => grant.To.All(to => to.Kind == Kinds.KongPlugin) && !GrantDefects.Of(grant).Any())
        .Select(grant => context.Once(this, grant, [], () => Make(grant))!);

    private static Finding Make(ReferenceGrant grant) => new(
        "KG005", Severity.Info, $"{Wording.Of(grant.Key)} is not used: nothing that it lets in names a plugin of {grant.Namespace} with the prefix '{grant.Namespace}:'.",
        [grant.Key], grant.Namespace,
        new Remedy("Delete it where nobody is going to use it.", Kubectl.Delete(grant.Key)));
}
