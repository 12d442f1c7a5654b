using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Access.Visibility;

/// <summary>Takes Kong names out of scopes where they tell of objects that the user may not see.</summary>
internal sealed class VisibleScopes(IReadOnlySet<string> services, IEnumerable<KongRoute> routes, IEnumerable<GatewayConsumer> consumers)
{
    private readonly HashSet<string> routeNames = routes.Select(route => route.Name).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> consumerNames = consumers.Select(consumer => consumer.KongName).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> groupNames = consumers.SelectMany(consumer => consumer.Groups).ToHashSet(StringComparer.Ordinal);

    public PluginScope Cut(PluginScope scope) => new(
        Cut(scope.Service, services), Cut(scope.Route, routeNames), Cut(scope.Consumer, consumerNames), Cut(scope.ConsumerGroup, groupNames));

    private static string? Cut(string? name, IReadOnlySet<string> visible) =>
        name is null || visible.Contains(name) ? name : VisibleAnalyses.Hidden;
}
