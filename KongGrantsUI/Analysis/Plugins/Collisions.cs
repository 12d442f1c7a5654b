using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>What makes Kong refuse a whole configuration (semantics 3.2, 3.7, 3.8, 4.1).</summary>
internal static class Collisions
{
    /// <summary>Entities that share an id: compared after combination, not by annotation lists.</summary>
    public static EquatableList<Collision> Of(IEnumerable<PluginEntity> entities) => entities
        .Where(entity => entity.Id is not null)
        .GroupBy(entity => entity.Id)
        .Where(group => group.Skip(1).Any())
        .Select(group => new Collision(
            group.First().Type,
            group.First().Scope,
            group.Select(entity => entity.Plugin).Distinct().Order().ToEquatableList(),
            group.SelectMany(entity => entity.Referrers).Distinct().Order().ToEquatableList()))
        .OrderBy(collision => collision.Plugins[0])
        .ThenBy(collision => collision.Scope.ToString(), StringComparer.Ordinal)
        .ToEquatableList();

    /// <summary>Entities that Kong refuses whatever else there is: an unfit scope, or a consumer that it can't look up.</summary>
    public static bool Refused(PluginEntity entity) =>
        (entity.Scope.Consumer is not null && AuthPlugins.RefusesConsumer(entity.Type)) || entity.ByCustomId;

    public static IEnumerable<IGrouping<string, PluginEntity>> SharedInstanceNames(IEnumerable<PluginEntity> entities) => entities
        .Where(entity => entity.InstanceName is not null)
        .GroupBy(entity => entity.InstanceName!)
        .Where(group => group.Select(entity => entity.Plugin).Distinct().Skip(1).Any());

    public static IEnumerable<IGrouping<string, GatewayConsumer>> SharedNames(IEnumerable<GatewayConsumer> consumers) =>
        consumers.GroupBy(consumer => consumer.KongName).Where(group => group.Skip(1).Any());
}
