using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Makes Kong services and routes of the Ingresses of the controller's class (semantics 3.2, 5.5).</summary>
internal sealed class IngressTranslator(ClusterSnapshot snapshot, CarrierReferences references, bool facades)
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
        foreach (var paths in ingress.Paths.GroupBy(path => (path.Backend.Name, path.Host, path.Backend.Port, path.Backend.Kind)))
        {
            var (backend, host, port, _) = paths.Key;
            var hostName = host.Replace('*', '_');
            var name = paths.First().Backend.Kind == Kinds.KongServiceFacade
                ? $"{ingress.Namespace}.{ingress.Name}.{hostName}.{backend}.svc.facade"
                : $"{ingress.Namespace}.{ingress.Name}.{backend}.{hostName}.{port}";
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
        if (Made(ingress, backend) is not { } made) return;
        var name = made.Name;
        if (!services.TryGetValue(name, out var service)) services[name] = service = made;
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

    private RoutedService? Made(Ingress ingress, BackendRef backend)
    {
        if (backend.Kind == Kinds.Service) return new RoutedService($"{ingress.Namespace}.{backend.Name}.{backend.Port}", Backends(ingress, backend));
        if (!facades || backend.Kind != Kinds.KongServiceFacade || snapshot.ServiceFacades.Find(ingress.Namespace, backend.Name) is not { } facade) return null;
        return new RoutedService($"{ingress.Namespace}.{backend.Name}.svc.facade", Backends(ingress, facade.Backend)) { Facade = facade.Key };
    }

    private IEnumerable<KongBackend> Backends(Ingress ingress, BackendRef backend) =>
        snapshot.Services.Find(ingress.Namespace, backend.Name) is { } service ? [new KongBackend(service.Key, backend.Port ?? "", backend.Weight)] : [];
}
