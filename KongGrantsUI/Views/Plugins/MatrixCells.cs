using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Plugins;

/// <summary>What runs for one caller on one route.</summary>
internal static class MatrixCells
{
    /// <param name="onRoute">The entities that can match on the route, whoever calls.</param>
    /// <param name="caller">Null: nobody who is known.</param>
    /// <param name="certain">False where the user does not see the route: then nothing is said of winners.</param>
    public static EquatableList<MatrixEntry> Of(IReadOnlyCollection<PluginEntity> onRoute, GatewayConsumer? caller, bool certain) => onRoute
        .Where(entity => Concerns(entity.Scope, caller))
        .GroupBy(entity => entity.Type)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => certain ? Decided(group.Key, [.. group]) : Undecided(group.Key, group))
        .ToEquatableList();

    public static bool OnRoute(PluginScope scope, KongRoute route) =>
        (scope.Service is null || scope.Service == route.Service) && (scope.Route is null || scope.Route == route.Name);

    private static bool Concerns(PluginScope scope, GatewayConsumer? caller) =>
        (scope.Consumer is null || scope.Consumer == caller?.KongName)
        && (scope.ConsumerGroup is null || caller?.Groups.Contains(scope.ConsumerGroup) == true);

    private static MatrixEntry Decided(string type, PluginEntity[] rivals)
    {
        var running = rivals.Where(entity => entity.Enabled && !Precedence.NeverMatches(entity)).OrderBy(entity => Precedence.Rank(entity.Scope)).ToArray();
        var winner = running.FirstOrDefault();
        var tie = running.Length > 1 && winner!.Scope.ConsumerGroup is not null && Precedence.Rank(running[1].Scope) == Precedence.Rank(winner.Scope);
        return new MatrixEntry(
            type,
            winner is null ? null : Plugin(winner, ""),
            rivals.Where(entity => entity != winner).OrderBy(entity => Precedence.Rank(entity.Scope)).Select(entity => Plugin(entity, WhyNot(entity))).ToEquatableList(),
            tie);
    }

    private static MatrixEntry Undecided(string type, IEnumerable<PluginEntity> rivals) =>
        new(type, null, rivals.Select(entity => Plugin(entity, entity.Enabled ? "" : T("switched off"))).ToEquatableList(), false);

    private static string WhyNot(PluginEntity entity) => entity switch
    {
        { Enabled: false } => T("switched off"),
        _ when Precedence.NeverMatches(entity) => T("takes its turn before the consumer is known"),
        _ => T("less specific"),
    };

    private static MatrixPlugin Plugin(PluginEntity entity, string why) => new(ObjectLink.To(entity.Plugin), ScopeText.Of(entity.Scope).ToString(), why);
}
