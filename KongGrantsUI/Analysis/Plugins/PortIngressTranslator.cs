using System.Globalization;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Makes Kong services and routes of TCPIngresses and UDPIngresses of the controller's class (semantics 3.2).</summary>
internal sealed class PortIngressTranslator(ClusterSnapshot snapshot, CarrierReferences references)
{
    private static readonly EquatableList<string> Tcp = ["tcp", "tls"];

    public IEnumerable<RoutedService> Translate(IEnumerable<PortIngress> ingresses)
    {
        var services = new SortedDictionary<string, RoutedService>(StringComparer.Ordinal);
        foreach (var ingress in ingresses)
        {
            foreach (var (index, rule) in ingress.Rules.Index()) Add(services, ingress, index, rule);
        }

        return services.Values;
    }

    private void Add(SortedDictionary<string, RoutedService> services, PortIngress ingress, int index, PortIngressRule rule)
    {
        var suffix = ingress.Kind == Kinds.UdpIngress ? ".udp" : "";
        var name = $"{ingress.Namespace}.{rule.Backend.Name}.{rule.Backend.Port}{suffix}";
        if (!services.TryGetValue(name, out var service)) services[name] = service = new RoutedService(name, Backends(ingress, rule.Backend));
        var route = new KongRoute
        {
            Name = $"{ingress.Namespace}.{ingress.Name}.{index.ToString(CultureInfo.InvariantCulture)}{suffix}",
            Service = name,
            Source = ingress.Key,
            Hosts = rule.Host.Length == 0 ? [] : [rule.Host],
            Protocols = suffix.Length > 0 ? ["udp"] : Tcp,
        };
        service.Routes.Add(new RoutedRoute(route, references.Of(ingress.Key)));
    }

    private IEnumerable<KongBackend> Backends(PortIngress ingress, BackendRef backend) =>
        snapshot.Services.Find(ingress.Namespace, backend.Name) is { } service ? [new KongBackend(service.Key, backend.Port ?? "", backend.Weight)] : [];
}
