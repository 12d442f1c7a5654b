using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Makes Kong services and routes of the Ingresses of the controller's class (semantics 3.2, 5.5).</summary>
internal sealed class IngressTranslator(ClusterSnapshot snapshot, CarrierReferences references)
{
    public IEnumerable<RoutedService> Translate(IEnumerable<Ingress> ingresses)
    {
        var services = new SortedDictionary<string, RoutedService>(StringComparer.Ordinal);
        Ingress? oldestDefault = null;
        foreach (var ingress in ingresses)
        {
            AddPaths(services, ingress);
            if (ingress.DefaultBackend is not null && (oldestDefault is null || ingress.Meta.CreatedAt < oldestDefault.Meta.CreatedAt)) oldestDefault = ingress;
        }

        if (oldestDefault is not null) AddDefault(services, oldestDefault);
        return services.Values;
    }

    private void AddPaths(SortedDictionary<string, RoutedService> services, Ingress ingress)
    {
        foreach (var paths in ingress.Paths.GroupBy(path => (path.Backend.Name, path.Host, path.Backend.Port)))
        {
            var (backend, host, port) = paths.Key;
            var name = $"{ingress.Namespace}.{ingress.Name}.{backend}.{host.Replace('*', '_')}.{port}";
            EquatableList<string> hosts = host.Length == 0 ? [] : [host];
            Add(services, ingress, paths.First().Backend, name, hosts, paths.SelectMany(KongPaths.Of).Distinct());
        }
    }

    // There is one default for the whole gateway: the oldest Ingress that has one wins.
    private void AddDefault(SortedDictionary<string, RoutedService> services, Ingress ingress) =>
        Add(services, ingress, ingress.DefaultBackend!, $"{ingress.Namespace}.{ingress.Name}", [], ["/"]);

    private void Add(
        SortedDictionary<string, RoutedService> services, Ingress ingress, BackendRef backend, string route, EquatableList<string> hosts, IEnumerable<string> paths)
    {
        if (backend.Kind != Kinds.Service) return;
        var name = $"{ingress.Namespace}.{backend.Name}.{backend.Port}";
        if (!services.TryGetValue(name, out var service)) services[name] = service = new RoutedService(name, Backends(ingress, backend));
        service.Routes.Add(new RoutedRoute(
            new KongRoute
            {
                Name = route,
                Service = name,
                Source = ingress.Key,
                Hosts = hosts,
                Paths = paths.ToEquatableList(),
                StripPath = HttpRouteTranslator.StripPath(ingress),
            },
            references.Of(ingress.Key)));
    }

    private IEnumerable<KongBackend> Backends(Ingress ingress, BackendRef backend) =>
        snapshot.Services.Find(ingress.Namespace, backend.Name) is { } service ? [new KongBackend(service.Key, backend.Port ?? "", backend.Weight)] : [];
}
