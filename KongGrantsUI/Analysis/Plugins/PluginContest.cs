using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>The plugins of one type that a route and a caller meet (semantics 5.1): one runs, the others lose.</summary>
/// <param name="Type">The plugin type.</param>
/// <param name="Winner">The most specific one that is switched on and can match; null where none is.</param>
/// <param name="Losers">The others, the most specific first.</param>
/// <param name="IsUndefined">Whether another group of the consumer brings one as strong: Kong does not say which of them wins.</param>
public sealed record PluginContest(string Type, PluginEntity? Winner, EquatableList<PluginEntity> Losers, bool IsUndefined)
{
    /// <summary>One contest for each type, in the order in which Kong runs them.</summary>
    /// <param name="onRoute">Entities that can match on the route, whoever calls; see <see cref="OnRoute"/>.</param>
    /// <param name="caller">Null: nobody who is known.</param>
    public static IEnumerable<PluginContest> Of(IEnumerable<PluginEntity> onRoute, GatewayConsumer? caller) => onRoute
        .Where(entity => Concerns(entity.Scope, caller))
        .GroupBy(entity => entity.Type)
        .OrderBy(group => Precedence.Turn(group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => Decide(group.Key, [.. group.OrderBy(entity => Precedence.Rank(entity.Scope))]));

    /// <summary>Whether a scope can match on a route.</summary>
    public static bool OnRoute(PluginScope scope, KongRoute route) =>
        (scope.Service is null || scope.Service == route.Service) && (scope.Route is null || scope.Route == route.Name);

    /// <summary>Whether a plugin with a consumer in its scope takes its turn before one can be known.</summary>
    public static bool NeverMatches(PluginEntity entity) =>
        (entity.Scope.Consumer ?? entity.Scope.ConsumerGroup) is not null && Precedence.BeforeAuthentication(entity.Type);

    private static bool Concerns(PluginScope scope, GatewayConsumer? caller) =>
        (scope.Consumer is null || scope.Consumer == caller?.KongName)
        && (scope.ConsumerGroup is null || caller?.Groups.Contains(scope.ConsumerGroup) == true);

    private static PluginContest Decide(string type, PluginEntity[] rivals)
    {
        PluginEntity[] running = [.. rivals.Where(entity => entity.Enabled && !NeverMatches(entity))];
        var winner = running.FirstOrDefault();
        var tie = running.Length > 1 && winner!.Scope.ConsumerGroup is not null && Precedence.Rank(running[1].Scope) == Precedence.Rank(winner.Scope);
        return new PluginContest(type, winner, rivals.Where(entity => entity != winner).ToEquatableList(), tie);
    }
}
