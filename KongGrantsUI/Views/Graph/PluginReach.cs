using KongGrantsUI.Access;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Graph;

/// <summary>The traffic that each plugin touches (semantics 3.1): whom, where, and the objects in between. Pure.</summary>
internal sealed class PluginReach
{
    private const int MostNamed = 3;
    private readonly ILookup<ObjectKey, PluginEntity> entities;
    private readonly ILookup<string, KongRoute> routesOf;
    private readonly Dictionary<string, KongRoute> routes;
    private readonly Dictionary<string, KongService> services;
    private readonly ILookup<string, GatewayConsumer> consumers;
    private readonly ILookup<string, GatewayConsumer> members;

    public PluginReach(VisibleWorld world)
    {
        var analysis = world.Analysis;
        entities = analysis.Entities.ToLookup(item => item.Plugin);
        routesOf = analysis.KongRoutes.ToLookup(item => item.Service, StringComparer.Ordinal);
        routes = analysis.KongRoutes.DistinctBy(item => item.Name).ToDictionary(item => item.Name, StringComparer.Ordinal);
        services = analysis.KongServices.DistinctBy(item => item.Name).ToDictionary(item => item.Name, StringComparer.Ordinal);
        consumers = analysis.Consumers.ToLookup(item => item.KongName, StringComparer.Ordinal);
        members = analysis.Consumers.SelectMany(item => item.Groups.Select(group => (group, item)))
            .ToLookup(pair => pair.group, pair => pair.item, StringComparer.Ordinal);
    }

    /// <summary>Ids of the objects whose traffic the plugin touches.</summary>
    public EquatableList<string> Lights(ObjectKey plugin) => entities[plugin]
        .SelectMany(item => Callers(item.Scope).Concat(Served(item.Scope)))
        .Select(key => key.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableList();

    /// <summary>Such as "applies to aygerim on httpbin, and to rustem on httpbin"; empty where it applies to nothing.</summary>
    public string Reach(ObjectKey plugin)
    {
        var scopes = entities[plugin].Select(item => Words(item.Scope)).Distinct(StringComparer.Ordinal).ToArray();
        if (scopes.Length == 0) return "";
        var first = All(scopes.Take(MostNamed));
        return scopes.Length > MostNamed ? T($"applies to {first}, and {scopes.Length - MostNamed:N0} more") : T($"applies to {first}");
    }

    public string Words(PluginScope scope)
    {
        var who = scope.Consumer is { } consumer ? Shown(consumer) : scope.ConsumerGroup is { } group ? T($"group {Shown(group)}") : T("everybody");
        return scope switch
        {
            { Route: { } route } => T($"{who} on route {routes.GetValueOrDefault(route)?.Source.Name ?? Shown(route)}"),
            { Service: { } service } => T($"{who} on service {Named(service)}"),
            _ => T($"{who} everywhere"),
        };
    }

    /// <summary>Several scopes in words, as one.</summary>
    public static string All(IEnumerable<string> scopes) => scopes.Aggregate((before, scope) => T($"{before}, and to {scope}"));

    private string Named(string service) =>
        services.GetValueOrDefault(service) is { Backends.Count: > 0 } known
            ? known.Backends.Select(backend => backend.Service.Name).Distinct(StringComparer.Ordinal).Aggregate((before, name) => T($"{before} and {name}"))
            : Shown(service);

    private static string Shown(string name) => VisibleAnalyses.Named(name).ToString();

    private IEnumerable<ObjectKey> Callers(PluginScope scope) =>
        (scope.Consumer is { } name ? consumers[name] : scope.ConsumerGroup is { } group ? members[group] : []).Select(item => item.Source);

    private IEnumerable<ObjectKey> Served(PluginScope scope) => scope switch
    {
        { Route: { } route } when routes.TryGetValue(route, out var known) => Backends(known.Service).Append(known.Source),
        { Service: { } service } => Backends(service).Concat(routesOf[service].Select(route => route.Source)),
        _ => [],
    };

    private IEnumerable<ObjectKey> Backends(string service) =>
        services.GetValueOrDefault(service)?.Backends.Select(backend => backend.Service) ?? [];
}
