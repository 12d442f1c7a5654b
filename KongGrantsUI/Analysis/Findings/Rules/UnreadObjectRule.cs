using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>Objects that the cluster has and that this app could not read: everything else is worked out as if they were not there.</summary>
internal sealed class UnreadObjectRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Snapshot.Unread.Select(item => new Finding(
        "KG034", Severity.Warning, Wording.Join([$"{Wording.Of(item.Key)} can't be read by this app, so all that is said here leaves it out.", item.Problem]), [item.Key], item.Key.Namespace,
        new Remedy("Make it smaller or simpler; the cluster itself may still act on it.")));
}
