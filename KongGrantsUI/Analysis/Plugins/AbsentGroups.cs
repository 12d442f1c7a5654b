using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>The controller's words for consumers that name a group that it does not have (semantics 4.2). The consumer stays, without the group.</summary>
internal static class AbsentGroups
{
    public static IEnumerable<ControllerFailure> Of(IEnumerable<GatewayConsumer> consumers, ClusterSnapshot snapshot) => snapshot.Knows(Kinds.KongConsumerGroup)
        ? from consumer in consumers
          from name in snapshot.Consumers.Find(consumer.Source.Namespace, consumer.Source.Name)!.ConsumerGroups
          where !consumer.Groups.Contains(name)
          select new ControllerFailure(consumer.Source, $"nonexistent consumer group: \"{name}\"")
        : [];
}
