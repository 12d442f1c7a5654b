namespace KongGrantsUI.Model;

/// <summary>One rule. No matches means the API server's default: PathPrefix <c>/</c>.</summary>
public sealed record HttpRouteRule(
    EquatableList<HttpRouteMatch> Matches,
    EquatableList<RouteFilter> Filters,
    EquatableList<BackendRef> Backends);
