using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A Service behind several Kong services: each counts its requests apart (semantics 3.2).</summary>
internal sealed class CountedTwiceRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Result.Entities
        .Where(entity => AuthPlugins.LimitsRate(entity.Type) && entity.Scope.Service is not null && entity.Enabled)
        .SelectMany(entity => entity.Referrers.Where(referrer => referrer.Kind == Kinds.Service).Select(service => (Service: service, entity.Plugin, Kong: entity.Scope.Service!)))
        .Distinct()
        .GroupBy(item => (item.Service, item.Plugin))
        .Where(group => group.Skip(1).Any())
        .Select(group => new Finding(
            "KG026", Severity.Info,
            $"{Wording.Of(group.Key.Plugin)} counts {group.Count():N0} times for {Wording.Of(group.Key.Service)}: {Wording.List(group.Select(item => item.Kong).Order(StringComparer.Ordinal))} each have their own counters.",
            [group.Key.Service, group.Key.Plugin], group.Key.Service.Namespace,
            new Remedy("Lead to it from rules of one HTTPRoute with equal backendRefs, where one common limit is meant.")));
}
