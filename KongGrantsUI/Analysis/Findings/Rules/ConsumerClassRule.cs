using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>Consumers, groups and cluster plugins without an ingress class never reach the gateway, and no Event says so (semantics 4.2).</summary>
internal sealed class ConsumerClassRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context)
    {
        IEnumerable<ClusterObject> classed = [.. context.Snapshot.Consumers, .. context.Snapshot.ConsumerGroups, .. context.Snapshot.ClusterPlugins];
        return classed.Where(item => !context.Translation.Classes.Takes(item)).Select(item => Make(context, item));
    }

    private static Finding Make(FindingContext context, ClusterObject item)
    {
        var name = ClassFilter.ClassOf(item);
        var (none, wanted) = (string.IsNullOrEmpty(name), context.Options.IngressClass);
        return new Finding(
            "KG019", none ? Severity.Warning : Severity.Info,
            none ? Of($"{Wording.Of(item.Key)} does not reach the gateway: its {Names.ClassAnnotation} is not set.") : Of($"{Wording.Of(item.Key)} does not reach the gateway: its {Names.ClassAnnotation} is '{name}', not '{wanted}'."),
            [item.Key], item.Namespace,
            new Remedy("Set the class.", Kubectl.Annotate(item.Key, Names.ClassAnnotation, wanted, name is not null)));
    }
}
