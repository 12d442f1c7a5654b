using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Demo.Gateway.Routing;

/// <summary>Every route, in the order in which Kong tries them.</summary>
public sealed class RouteTable
{
    private readonly RouteCandidate[] candidates;

    /// <exception cref="System.Text.RegularExpressions.RegexParseException">A pattern does not parse.</exception>
    public RouteTable(IEnumerable<KongRoute> routes, PathPatterns patterns)
    {
        candidates = [.. routes.SelectMany(route => RouteCandidate.Of(route, patterns))];
        Array.Sort(candidates, RouteCandidate.Order);
    }

    /// <summary>The route that takes the request, or null.</summary>
    public RouteMatch? Find(HttpRequest request, string normalizedPath)
    {
        foreach (var candidate in candidates)
            if (candidate.Match(request, normalizedPath) is { } match) return match;
        return null;
    }
}
