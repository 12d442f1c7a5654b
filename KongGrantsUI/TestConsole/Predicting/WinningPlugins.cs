using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>Of each type the most specific entity that fits a call (semantics 5.1).</summary>
internal sealed class WinningPlugins(GatewayFacts facts, KongRoute? route, GatewayConsumer? consumer)
{
    /// <summary>In the order in which Kong runs them.</summary>
    public IReadOnlyList<PluginEntity> All() =>
        [.. facts.Entities.Select(entity => entity.Type).Distinct().OrderBy(Precedence.Turn).ThenBy(type => type, StringComparer.Ordinal).Select(Of).OfType<PluginEntity>()];

    public PluginEntity? Of(string type)
    {
        var caller = Precedence.BeforeAuthentication(type) ? null : consumer;
        return facts.Entities.Where(entity => entity.Type == type && Fits(entity.Scope, caller)).OrderBy(entity => Precedence.Rank(entity.Scope)).FirstOrDefault();
    }

    private bool Fits(PluginScope scope, GatewayConsumer? caller) =>
        (scope.Consumer is null || scope.Consumer == caller?.KongName)
        && (scope.ConsumerGroup is null || caller?.Groups.Contains(scope.ConsumerGroup) == true)
        && Here(scope.Route, route?.Name) && Here(scope.Service, route?.Service);

    /// <summary>A name that the user may not see may well be the one that the call goes to, where the route is not known either.</summary>
    private static bool Here(string? scope, string? name) => scope is null || scope == name || (name is null && scope == VisibleAnalyses.Hidden);
}
