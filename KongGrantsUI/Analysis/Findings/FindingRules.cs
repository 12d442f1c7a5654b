using KongGrantsUI.Analysis.Findings.Rules;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings;

/// <summary>All rules; each runs, whatever the others say.</summary>
internal static class FindingRules
{
    private static readonly IFindingRule[] All =
    [
        new MissingGrantRule(), new FruitlessGrantRule(), new MisplacedGrantRule(), new WideGrantRule(), new UnusedGrantRule(),
        new MissingPluginRule(), new OwnPrefixRule(), new BareNameRule(), new MalformedEntryRule(), new DuplicateEntryRule(),
        new CollisionRule(), new ConsumerEverywhereRule(), new EverybodyLimitedRule(), new AuthOnConsumerRule(),
        new RouteNotAcceptedRule(), new ExactPathRule(), new UnusedServiceRule(), new UnequalAnnotationsRule(),
        new ConsumerClassRule(), new CredentialRule(), new SharedUsernameRule(), new PluginClassRule(), new OpenToAllConsumersRule(),
        new CountedTwiceRule(), new ExpiredGrantRule(), new AlreadyGrantedRule(), new BackendRule(), new PluginDefinitionRule(),
    ];

    /// <summary>Worst first, then by code, objects and words.</summary>
    public static EquatableList<Finding> Check(Translation translation, DateTimeOffset now)
    {
        var context = new FindingContext(translation, now);
        return All.SelectMany(rule => rule.Check(context))
            .Distinct()
            .OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Objects.Count > 0 ? finding.Objects[0] : null)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ThenBy(finding => string.Join(' ', finding.Objects), StringComparer.Ordinal)
            .ToEquatableList();
    }
}
