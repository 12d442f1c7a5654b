using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Demo.Gateway.Routing;

/// <summary>A route that fits a request.</summary>
/// <param name="Route">The route.</param>
/// <param name="Path">The request's path, normalised.</param>
/// <param name="Matched">The text at the start of the path that the route's path matched.</param>
public sealed record RouteMatch(KongRoute Route, string Path, string Matched)
{
    /// <summary>The path that goes upstream (semantics 5.5).</summary>
    public string UpstreamPath => Route.StripPath ? $"/{Path[Matched.Length..].TrimStart('/')}" : Path;

    /// <summary>What was stripped, for X-Forwarded-Prefix; null where nothing was.</summary>
    public string? StrippedPrefix => Route.StripPath && Matched is not ("" or "/") ? Matched : null;
}
