using KongGrantsUI.Analysis.Findings.Rules;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings;

/// <summary>All rules; each runs, whatever the others say, and at the same time as others.</summary>
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
        new UnreadObjectRule(), new CredentialClashRule(), new ClusterPluginApartRule(),
    ];

    /// <summary>Worst first, then by code, objects and words.</summary>
    public static EquatableList<Finding> Check(Translation translation, DateTimeOffset now)
    {
        var context = new FindingContext(translation, now);
        var said = new Finding[All.Length][];
        Parallel.For(0, All.Length, index => said[index] = [.. All[index].Check(context)]);
        var found = translation.Kept.FindingOrder.Of([.. said.SelectMany(findings => findings)]);
        return found.Where((finding, index) => index == 0 || finding != found[index - 1]).ToEquatableList();
    }

    // Text is made only where everything else is equal; equal findings come to stand side by side.
    internal static int Compare(Finding left, Finding right)
    {
        var order = (int)right.Severity - (int)left.Severity;
        if (order == 0) order = string.CompareOrdinal(left.Code, right.Code);
        if (order == 0) order = Comparer<ObjectKey?>.Default.Compare(First(left), First(right));
        if (order == 0) order = string.CompareOrdinal(left.Message.English, right.Message.English);
        if (order == 0) order = string.CompareOrdinal(string.Join(' ', left.Objects), string.Join(' ', right.Objects));
        return order != 0 ? order : string.CompareOrdinal($"{left.Owner} {left.Remedy}", $"{right.Owner} {right.Remedy}");
    }

    private static ObjectKey? First(Finding finding) => finding.Objects.Count > 0 ? finding.Objects[0] : null;
}
