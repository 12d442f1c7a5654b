using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>Of each type the most specific entity that fits a call (semantics 5.1).</summary>
internal sealed class WinningPlugins(GatewayFacts facts, KongRoute? route, GatewayConsumer? consumer)
{
    private readonly PluginEntity[] winners =
    [
        .. PluginContest.Of(facts.Entities.Where(entity => Here(entity.Scope.Route, route?.Name) && Here(entity.Scope.Service, route?.Service)), consumer)
            .Select(contest => contest.Winner).OfType<PluginEntity>(),
    ];

    /// <summary>In the order in which Kong runs them.</summary>
    public IReadOnlyList<PluginEntity> All() => winners;

    public PluginEntity? Of(string type) => winners.FirstOrDefault(entity => entity.Type == type);

    /// <summary>A name that the user may not see may well be the one that the call goes to, where the route is not known either.</summary>
    private static bool Here(string? scope, string? name) => scope is null || scope == name || (name is null && scope == VisibleAnalyses.Hidden);
}
