using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.References;

/// <summary>The resolved references of every object that may carry any (semantics 1.2, 1.3), whether it reaches the gateway or not.</summary>
internal sealed class CarrierReferences
{
    private readonly ReferenceResolver resolver;
    private readonly Dictionary<ObjectKey, List<PluginReference>> annotations = [];
    private readonly Dictionary<ObjectKey, List<PluginReference>> facades = [];
    private readonly List<PluginReference> parents = [];
    private readonly Dictionary<(ObjectKey Route, int Rule), List<PluginReference>> filters = [];

    public CarrierReferences(ClusterSnapshot snapshot, ReferenceResolver resolver, CustomEntityParents parentOf, bool withFacades)
    {
        this.resolver = resolver;
        foreach (var carrier in Carriers(snapshot)) Read(carrier);
        foreach (var route in snapshot.HttpRoutes) ReadFilters(route);
        foreach (var facade in snapshot.ServiceFacades.Where(_ => withFacades)) Read(facade);
        parents.AddRange(snapshot.CustomEntities.Select(parentOf.Resolve).OfType<PluginReference>());
    }

    public static IEnumerable<ClusterObject> Carriers(ClusterSnapshot snapshot) =>
    [
        .. snapshot.Services, .. snapshot.HttpRoutes, .. snapshot.Ingresses, .. snapshot.Consumers, .. snapshot.ConsumerGroups,
        .. OtherRoutes(snapshot), .. PortIngresses(snapshot),
    ];

    public static IEnumerable<OtherRoute> OtherRoutes(ClusterSnapshot snapshot) =>
        snapshot.GrpcRoutes.Concat(snapshot.TcpRoutes).Concat(snapshot.UdpRoutes).Concat(snapshot.TlsRoutes);

    public static IEnumerable<PortIngress> PortIngresses(ClusterSnapshot snapshot) => snapshot.TcpIngresses.Concat(snapshot.UdpIngresses);

    public IReadOnlyList<PluginReference> Of(ObjectKey carrier) => annotations.GetValueOrDefault(carrier) ?? [];

    /// <summary>What counts for a Service behind a Kong service: a facade's annotation is laid over its own (semantics 1.2).</summary>
    public IReadOnlyList<PluginReference> Of(ObjectKey service, ObjectKey? facade) =>
        facade is not null && facades.TryGetValue(facade, out var overlaid) ? overlaid : Of(service);

    /// <summary>What counts for the Kong routes of one rule: the annotation's, then those of the rule's own filters.</summary>
    public IReadOnlyList<PluginReference> OfRule(HttpRoute route, int rule) =>
        filters.TryGetValue((route.Key, rule), out var own) ? [.. Of(route.Key), .. own] : Of(route.Key);

    public EquatableList<PluginReference> All() => annotations.Values.Concat(filters.Values).Concat(facades.Values)
        .SelectMany(references => references)
        .Concat(parents)
        .OrderBy(reference => reference.Referrer)
        .ThenBy(reference => reference.Source)
        .ThenBy(reference => reference.Position)
        .ThenBy(reference => reference.Piece, StringComparer.Ordinal)
        .ToEquatableList();

    private void Read(ClusterObject carrier)
    {
        if (string.IsNullOrEmpty(carrier.Meta.Annotation(Names.PluginsAnnotation))) return;
        var key = carrier.Key;
        annotations[key] = [.. resolver.Resolve(key, carrier.Meta.Annotation(Names.PluginsAnnotation), ReferenceSource.Annotation)];
    }

    // Grants and events speak of the Service, so it is the referrer.
    private void Read(KongServiceFacade facade)
    {
        if (facade.Meta.Annotation(Names.PluginsAnnotation) is not { } text) return;
        facades[facade.Key] = [.. resolver.Resolve(new ObjectKey(Kinds.Service, facade.Namespace, facade.Backend.Name), text, ReferenceSource.Facade)];
    }

    private void ReadFilters(HttpRoute route)
    {
        var position = 0;
        foreach (var (rule, item) in route.Rules.Index())
        {
            foreach (var filter in item.Filters.Where(filter => filter.Type == "ExtensionRef" && filter.Extension == Kinds.KongPlugin))
            {
                var slot = (route.Key, rule);
                if (!filters.TryGetValue(slot, out var list)) filters[slot] = list = [];
                list.AddRange(resolver.Resolve(route.Key, filter.ExtensionName, ReferenceSource.ExtensionRef, position++));
            }
        }
    }
}
