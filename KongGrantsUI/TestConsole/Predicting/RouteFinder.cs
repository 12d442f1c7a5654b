using System.Text.RegularExpressions;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using ValueMatch = KongGrantsUI.Model.ValueMatch;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>Finds the Kong route that ought to take a request (semantics 5.5). Pure; a pattern that does not parse or takes too long matches nothing.</summary>
internal static class RouteFinder
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    public static KongRoute? Find(IEnumerable<KongRoute> routes, CallPoint call) => routes
        .SelectMany(route => (route.Paths.Count == 0 ? [""] : route.Paths).Select(path => (Route: route, Path: path)))
        .Where(candidate => Matches(candidate.Route, candidate.Path, call))
        .OrderByDescending(candidate => Categories(candidate.Route))
        .ThenByDescending(candidate => candidate.Route.Hosts.All(host => !host.StartsWith("*.", StringComparison.Ordinal)))
        .ThenByDescending(candidate => candidate.Path.StartsWith('~'))
        .ThenByDescending(candidate => candidate.Route.Headers.Count)
        .ThenByDescending(candidate => candidate.Path.Length)
        .ThenBy(candidate => candidate.Route.Name, StringComparer.Ordinal)
        .Select(candidate => candidate.Route).FirstOrDefault();

    private static int Categories(KongRoute route) =>
        new[] { route.Hosts.Count, route.Headers.Count, route.Methods.Count, route.Paths.Count }.Count(count => count > 0);

    private static bool Matches(KongRoute route, string path, CallPoint call) =>
        (route.Methods.Count == 0 || route.Methods.Contains(call.Method, StringComparer.OrdinalIgnoreCase))
        && (route.Hosts.Count == 0 || route.Hosts.Any(host => HostFits(host, call.Host)))
        && PathFits(path, call.Path)
        && route.Headers.All(header => HeaderFits(header, call));

    private static bool HostFits(string pattern, string host) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.Length > pattern.Length - 1 && host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : string.Equals(pattern, host, StringComparison.OrdinalIgnoreCase);

    private static bool PathFits(string pattern, string path) =>
        pattern.StartsWith('~') ? Fits($"^(?:{pattern[1..]})", path) : path.StartsWith(pattern, StringComparison.Ordinal);

    private static bool HeaderFits(ValueMatch wanted, CallPoint call) => call.Header(wanted.Name) is { } value
        && (wanted.Type == "RegularExpression" ? Fits(wanted.Value, value) : string.Equals(wanted.Value, value, StringComparison.OrdinalIgnoreCase));

    private static bool Fits(string pattern, string value)
    {
        try
        {
            return Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, Patience);
        }
        catch (Exception error) when (error is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
