using System.Text.Json.Nodes;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>
/// KongConsumers' and KongConsumerGroups' Programmed condition (semantics 6.4). Objects of another class get none, and
/// while the whole configuration is refused what was last said stands.
/// </summary>
internal sealed class ConsumerStatusPlanner(GatewayReport report, string ingressClass)
{
    private readonly ClusterSnapshot snapshot = report.State.Snapshot;
    private readonly ClassFilter classes = new(report.State.Snapshot, AnalysisOptions.Default with { IngressClass = ingressClass });

    private readonly HashSet<ObjectKey> failed =
        [.. report.State.Analysis.Failures.Select(failure => failure.Object), .. report.Status.Conflicts.Select(conflict => conflict.Consumer)];

    public IEnumerable<DesiredStatus> Plan() =>
        snapshot.Consumers.Select(consumer => Desired(consumer, consumer.Conditions))
            .Concat(snapshot.ConsumerGroups.Select(group => Desired(group, group.Conditions)))
            .OfType<DesiredStatus>();

    private DesiredStatus? Desired(ClusterObject item, IReadOnlyList<Condition> present)
    {
        if (!classes.Takes(item) || Programmed(item, present) is not { } condition) return null;
        return new DesiredStatus(item.Key, item.Meta.ResourceVersion, new JsonObject { ["conditions"] = new JsonArray(condition) });
    }

    private JsonObject? Programmed(ClusterObject item, IReadOnlyList<Condition> present)
    {
        if (failed.Contains(item.Key))
        {
            return StatusConditions.False(
                "Programmed",
                "Invalid",
                "Object failed to be configured in Kong - see its attached Events for more information.",
                item.Meta.Generation);
        }

        if (!report.Status.IsRejected)
            return StatusConditions.True("Programmed", "Programmed", "Object was successfully configured in Kong.", item.Meta.Generation);
        return present.Any(condition => condition is { Type: "Programmed", Status: not "Unknown" })
            ? null
            : StatusConditions.False("Programmed", "Pending", "Object is pending configuration in Kong.", item.Meta.Generation);
    }
}
