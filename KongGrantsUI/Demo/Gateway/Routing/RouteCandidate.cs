using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Demo.Gateway.Routing;

/// <summary>
/// A Kong route with one of its paths. Kong ranks each path of a route for itself, so a route with a prefix and a
/// pattern has two places in the order.
/// </summary>
public sealed class RouteCandidate
{
    private readonly PathMatcher? path;
    private readonly HostMatcher hosts;
    private readonly HeaderMatcher[] headers;

    /// <exception cref="System.Text.RegularExpressions.RegexParseException">A pattern does not parse.</exception>
    public RouteCandidate(KongRoute route, string? kongPath, PathPatterns patterns)
    {
        Route = route;
        path = kongPath is null ? null : new PathMatcher(kongPath, patterns);
        hosts = new HostMatcher(route.Hosts);
        headers = [.. route.Headers.Select(header => new HeaderMatcher(header, patterns))];
    }

    public KongRoute Route { get; }

    private int Categories =>
        (Route.Hosts.Count > 0 ? 1 : 0) + (headers.Length > 0 ? 1 : 0) + (Route.Methods.Count > 0 ? 1 : 0) + (path is null ? 0 : 1);

    private bool HasRegex => path is { IsRegex: true };

    private int PathLength => path?.Text.Length ?? 0;

    /// <summary>The candidates of one route: one for each path, or a single one that takes any.</summary>
    public static IEnumerable<RouteCandidate> Of(KongRoute route, PathPatterns patterns) =>
        route.Paths.Count == 0
            ? [new RouteCandidate(route, null, patterns)]
            : route.Paths.Select(kongPath => new RouteCandidate(route, kongPath, patterns));

    /// <summary>The match, or null. <paramref name="normalized"/> is the path as <see cref="RequestPath.Normalize"/> gives it.</summary>
    public RouteMatch? Match(HttpRequest request, string normalized)
    {
        if (Route.Methods.Count > 0 && !Route.Methods.Contains(request.Method, StringComparer.OrdinalIgnoreCase)) return null;
        if (!hosts.Matches(request.Host.Host)) return null;
        var length = path is null ? 0 : path.Match(normalized);
        if (length is null || !headers.All(header => header.Matches(request.Headers))) return null;
        return new RouteMatch(Route, normalized, path is null ? "" : normalized[..length.Value]);
    }

    /// <summary>The first to try comes first (semantics 5.5); names break the last ties, so that the order is the same each time.</summary>
    public static int Order(RouteCandidate left, RouteCandidate right)
    {
        var order = right.Categories.CompareTo(left.Categories);
        if (order == 0) order = right.hosts.IsPlain.CompareTo(left.hosts.IsPlain);
        if (order == 0) order = right.HasRegex.CompareTo(left.HasRegex);
        if (order == 0) order = right.headers.Length.CompareTo(left.headers.Length);
        if (order == 0) order = right.PathLength.CompareTo(left.PathLength);
        if (order == 0) order = string.CompareOrdinal(left.Route.Name, right.Route.Name);
        return order != 0 ? order : string.CompareOrdinal(left.path?.Text, right.path?.Text);
    }
}
