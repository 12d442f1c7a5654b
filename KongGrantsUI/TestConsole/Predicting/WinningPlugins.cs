using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>Of each type the most specific entity that fits a call (semantics 5.1).</summary>
internal sealed class WinningPlugins(GatewayFacts facts, KongRoute? route, GatewayConsumer? consumer)
{
    /// <summary>In the order in which Kong runs them.</summary>
    public IReadOnlyList<PluginEntity> All() =>
        [.. facts.Entities.Select(entity => entity.Type).Distinct().OrderBy(PluginRanks.Of).ThenBy(type => type, StringComparer.Ordinal).Select(Of).OfType<PluginEntity>()];

    public PluginEntity? Of(string type)
    {
        var caller = PluginRanks.BeforeAuthentication(type) ? null : consumer;
        return facts.Entities.Where(entity => entity.Type == type && Fits(entity.Scope, caller)).OrderBy(entity => Rank(entity.Scope)).FirstOrDefault();
    }

    private bool Fits(PluginScope scope, GatewayConsumer? caller) =>
        (scope.Consumer is null || scope.Consumer == caller?.KongName)
        && (scope.ConsumerGroup is null || caller?.Groups.Contains(scope.ConsumerGroup) == true)
        && Here(scope.Route, route?.Name) && Here(scope.Service, route?.Service);

    /// <summary>A name that the user may not see may well be the one that the call goes to, where the route is not known either.</summary>
    private static bool Here(string? scope, string? name) => scope is null || scope == name || (name is null && scope == VisibleAnalyses.Hidden);

    private static int Rank(PluginScope scope) => scope switch
    {
        { Consumer: not null, Route: not null, Service: not null } => 0,
        { ConsumerGroup: not null, Route: not null, Service: not null } => 1,
        { Consumer: not null, Route: not null } => 2,
        { Consumer: not null, Service: not null } => 3,
        { ConsumerGroup: not null, Route: not null } => 4,
        { ConsumerGroup: not null, Service: not null } => 5,
        { Route: not null, Service: not null } => 6,
        { Consumer: not null } => 7,
        { ConsumerGroup: not null } => 8,
        { Route: not null } => 9,
        { Service: not null } => 10,
        _ => 11,
    };
}
