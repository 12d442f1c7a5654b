using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Keeping;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.References;

/// <summary>The resolved references of every object that may carry any (semantics 1.2, 1.3), whether it reaches the gateway or not.</summary>
internal sealed class CarrierReferences
{
    private readonly ReferenceResolver resolver;
    private readonly KeptWork kept;

    // What every answer of the resolver comes from.
    private readonly object[] answers;
    private readonly Dictionary<ObjectKey, PluginReference[]> annotations;
    private readonly Dictionary<ObjectKey, PluginReference[]> facades = [];
    private readonly List<PluginReference> parents = [];
    private readonly Dictionary<(ObjectKey Route, int Rule), PluginReference[]> filters = [];

    public CarrierReferences(ClusterSnapshot snapshot, GrantIndex grants, PluginIndex plugins, bool withFacades, KeptWork kept)
    {
        (resolver, this.kept, answers) = (new ReferenceResolver(grants, plugins), kept, [grants, plugins.Keys]);
        var parentOf = new CustomEntityParents(grants, plugins);
        var carriers = Carriers(snapshot).ToArray();
        annotations = new Dictionary<ObjectKey, PluginReference[]>(carriers.Length);
        foreach (var carrier in carriers) Read(carrier);
        foreach (var route in snapshot.HttpRoutes) ReadFilters(route);
        foreach (var facade in snapshot.ServiceFacades.Where(_ => withFacades)) Read(facade);
        parents.AddRange(snapshot.CustomEntities.Select(entity => kept.Part("parent", entity, answers, () => parentOf.Resolve(entity))).OfType<PluginReference>());
    }

    // In the order of their keys, so that what is read is nearly sorted.
    public static IEnumerable<ClusterObject> Carriers(ClusterSnapshot snapshot) =>
    [
        .. snapshot.GrpcRoutes, .. snapshot.HttpRoutes, .. snapshot.Ingresses, .. snapshot.Consumers, .. snapshot.ConsumerGroups, .. snapshot.Services,
        .. snapshot.TcpIngresses, .. snapshot.TcpRoutes, .. snapshot.TlsRoutes, .. snapshot.UdpIngresses, .. snapshot.UdpRoutes,
    ];

    public static IEnumerable<OtherRoute> OtherRoutes(ClusterSnapshot snapshot) =>
        snapshot.GrpcRoutes.Concat(snapshot.TcpRoutes).Concat(snapshot.UdpRoutes).Concat(snapshot.TlsRoutes);

    public static IEnumerable<PortIngress> PortIngresses(ClusterSnapshot snapshot) => snapshot.TcpIngresses.Concat(snapshot.UdpIngresses);

    public IReadOnlyList<PluginReference> Of(ObjectKey carrier) => annotations.GetValueOrDefault(carrier) ?? [];

    /// <summary>Whether a facade has an annotation, which then counts in place of its Service's.</summary>
    public bool IsLaidOver(ObjectKey? facade) => facade is not null && facades.ContainsKey(facade);

    /// <summary>What counts for a Service behind a Kong service: a facade's annotation is laid over its own (semantics 1.2).</summary>
    public IReadOnlyList<PluginReference> Of(ObjectKey service, ObjectKey? facade) =>
        facade is not null && facades.TryGetValue(facade, out var overlaid) ? overlaid : Of(service);

    /// <summary>What counts for the Kong routes of one rule: the annotation's, then those of the rule's own filters.</summary>
    public IReadOnlyList<PluginReference> OfRule(HttpRoute route, int rule) =>
        filters.TryGetValue((route.Key, rule), out var own) ? [.. Of(route.Key), .. own] : Of(route.Key);

    public EquatableList<PluginReference> All() => kept.ReferenceOrder.Of(
    [
        .. annotations.Values.SelectMany(references => references), .. filters.Values.SelectMany(references => references),
        .. facades.Values.SelectMany(references => references), .. parents,
    ]);

    private void Read(ClusterObject carrier)
    {
        if (carrier.Meta.Annotation(Names.PluginsAnnotation) is not { Length: > 0 } text) return;
        annotations[carrier.Key] = kept.Part("references", carrier, answers, () => resolver.Resolve(carrier.Key, text, ReferenceSource.Annotation).ToArray())!;
    }

    // Grants and events speak of the Service, so it is the referrer.
    private void Read(KongServiceFacade facade)
    {
        if (facade.Meta.Annotation(Names.PluginsAnnotation) is not { } text) return;
        facades[facade.Key] = kept.Part("references", facade, answers, () => resolver
            .Resolve(new ObjectKey(Kinds.Service, facade.Namespace, facade.Backend.Name), text, ReferenceSource.Facade).ToArray())!;
    }

    private void ReadFilters(HttpRoute route)
    {
        if (!route.Rules.Any(rule => rule.Filters.Any(NamesPlugin))) return;
        foreach (var group in kept.Part("filters", route, answers, () => Filters(route).ToArray())!.GroupBy(item => item.Rule, item => item.Reference))
            filters[(route.Key, group.Key)] = [.. group];
    }

    private IEnumerable<(int Rule, PluginReference Reference)> Filters(HttpRoute route)
    {
        var position = 0;
        foreach (var (rule, item) in route.Rules.Index())
        {
            foreach (var filter in item.Filters.Where(NamesPlugin))
            {
                foreach (var reference in resolver.Resolve(route.Key, filter.ExtensionName, ReferenceSource.ExtensionRef, position++)) yield return (rule, reference);
            }
        }
    }

    private static bool NamesPlugin(RouteFilter filter) => filter.Type == "ExtensionRef" && filter.Extension == Kinds.KongPlugin;
}
