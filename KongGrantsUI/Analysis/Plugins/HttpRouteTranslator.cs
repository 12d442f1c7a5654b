using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>
/// Makes Kong services and routes of an accepted HTTPRoute (semantics 3.2, 5.5): one service for the rules with the same
/// backends, and in it one route for the matches that differ in nothing but the path.
/// </summary>
internal sealed class HttpRouteTranslator(BackendResolver backends, CarrierReferences references, ListenerProtocols protocols)
{
    /// <returns>Why the controller leaves the whole route out, in its words; null where it does not.</returns>
    public static string? Failure(HttpRoute route)
    {
        if (route.Rules.Count == 0) return "HTTPRoute can't be routed: no rules provided";
        if (route.Rules.Any(rule => rule.Matches.Any(match => match.QueryParams.Count > 0)))
            return "HTTPRoute can't be routed: query param matches are not yet supported";
        return route.Rules.SelectMany(rule => rule.Filters).FirstOrDefault(Unsupported) is { Extension: var kind }
            ? $"HTTPRoute can't be routed: plugin {kind?.Group}/{kind?.Kind} unsupported"
            : null;
    }

    public IEnumerable<RoutedService> Translate(HttpRoute route)
    {
        foreach (var rules in Groups(route))
        {
            var service = new RoutedService($"httproute.{route.Namespace}.{route.Name}.{rules[0]}", backends.Usable(route, rules[0]));
            service.Routes.AddRange(Routes(route, rules, service.Name));
            yield return service;
        }
    }

    private static IEnumerable<int[]> Groups(HttpRoute route) => route.Rules.Count == 1
        ? [[0]]
        : Enumerable.Range(0, route.Rules.Count).GroupBy(rule => Identity(route, rule)).Select(group => group.ToArray());

    private static bool Unsupported(RouteFilter filter) => filter.Type == "ExtensionRef" && filter.Extension != Kinds.KongPlugin;

    private static string Identity(HttpRoute route, int rule) => string.Join('|', route.Rules[rule].Backends.Select(backend =>
        $"{backend.Kind}/{backend.Namespace ?? route.Namespace}/{backend.Name}:{backend.Port}*{backend.Weight}"));

    private IEnumerable<RoutedRoute> Routes(HttpRoute route, int[] rules, string service)
    {
        var matches = rules.SelectMany(rule => Matches(route.Rules[rule]).Select((match, index) => (Rule: rule, Index: index, Match: match)));
        foreach (var group in matches.GroupBy(item => (route.Rules[item.Rule].Filters, item.Match.Method, item.Match.Headers)))
        {
            var first = group.First();
            var paths = group.SelectMany(item => KongPaths.Of(item.Match)).Distinct();
            yield return new RoutedRoute(Route(route, service, first, paths), references.OfRule(route, first.Rule));
        }
    }

    private KongRoute Route(HttpRoute route, string service, (int Rule, int Index, HttpRouteMatch Match) first, IEnumerable<string> paths) => new()
    {
        Name = $"httproute.{route.Namespace}.{route.Name}.{first.Rule}.{first.Index}",
        Service = service,
        Source = route.Key,
        Hosts = route.Hostnames,
        Paths = paths.ToEquatableList(),
        Methods = string.IsNullOrEmpty(first.Match.Method) ? [] : [first.Match.Method],
        Headers = first.Match.Headers,
        Protocols = protocols.Of(route),
        StripPath = StripPath(route),
        Filters = route.Rules[first.Rule].Filters,
    };

    private static EquatableList<HttpRouteMatch> Matches(HttpRouteRule rule) => rule.Matches.Count > 0 ? rule.Matches : [new HttpRouteMatch()];

    /// <summary>Values other than true and false are ignored, in any case of letters.</summary>
    public static bool StripPath(ClusterObject route) => bool.TryParse(route.Meta.Annotation(Names.StripPathAnnotation), out var strip) && strip;
}
