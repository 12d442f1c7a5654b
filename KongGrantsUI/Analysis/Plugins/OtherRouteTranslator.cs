using System.Globalization;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Makes Kong services and routes of accepted GRPC-, TCP-, UDP- and TLSRoutes: a service for each rule, whatever its backends (semantics 3.2).</summary>
internal sealed class OtherRouteTranslator(BackendResolver backends, CarrierReferences references)
{
    private static readonly EquatableList<string> Grpc = ["grpc", "grpcs"];

    /// <returns>Why the controller leaves the whole route out, in its words; null where it does not.</returns>
    public static string? Failure(OtherRoute route) =>
        route.Rules.Count == 0 ? $"{route.Kind.Kind} can't be routed: no rules provided"
        : NeedsBackends(route) && route.Rules.Any(rule => rule.Backends.Count == 0) ? $"{route.Kind.Kind} can't be routed: {route.Kind.Kind} rules must include at least one backendRef"
        : null;

    public IEnumerable<RoutedService> Translate(OtherRoute route)
    {
        foreach (var (index, rule) in route.Rules.Index())
        {
            var name = $"{route.Kind.Kind.ToLowerInvariant()}.{route.Namespace}.{route.Name}.{index}";
            var service = new RoutedService(name, backends.Usable(route, index, rule.Backends));
            foreach (var match in Enumerable.Range(0, Math.Max(1, rule.Matches)))
                service.Routes.Add(new RoutedRoute(Route(route, name, $"{name}.{match.ToString(CultureInfo.InvariantCulture)}"), references.Of(route.Key)));
            yield return service;
        }
    }

    private static bool NeedsBackends(OtherRoute route) => route.Kind == Kinds.TcpRoute || route.Kind == Kinds.UdpRoute;

    private static KongRoute Route(OtherRoute route, string service, string name) => new()
    {
        Name = name, Service = service, Source = route.Key, Hosts = route.Hostnames, Protocols = Protocols(route.Kind),
    };

    private static EquatableList<string> Protocols(GroupKind kind) =>
        kind == Kinds.GrpcRoute ? Grpc : [kind == Kinds.TcpRoute ? "tcp" : kind == Kinds.UdpRoute ? "udp" : "tls"];
}
