using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using System.Globalization;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A grant past its end that is still there and still works.</summary>
internal sealed class ExpiredGrantRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Snapshot.ReferenceGrants
        .Where(grant => grant.Meta.Annotation(Names.ExpiresAtAnnotation) is not null)
        .Select(grant => Check(grant, context.Now)).OfType<Finding>();

    private static Finding? Check(ReferenceGrant grant, DateTimeOffset now)
    {
        var text = grant.Meta.Annotation(Names.ExpiresAtAnnotation)!;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end))
            return Make(grant, $"{Wording.Of(grant.Key)} says that it ends at '{text}', which is not a time.", new Remedy("Write the time as 2026-12-24T00:00:00Z.", Kubectl.Annotate(grant.Key, Names.ExpiresAtAnnotation, "", true)));
        return end > now ? null : Make(
            grant, $"{Wording.Of(grant.Key)} expired at {end.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC, but it is still there and still works.",
            new Remedy("Detach what uses it in a safe order, then delete it.", Kubectl.Delete(grant.Key)));
    }

    private static Finding Make(ReferenceGrant grant, Sentence message, Remedy remedy) => new("KG027", Severity.Warning, message, [grant.Key], grant.Namespace, remedy);
}
