namespace KongGrantsUI.Model;

/// <summary>
/// Everything the app knows of the cluster at one moment: immutable, so any number of threads may read it.
/// Each change makes a new snapshot with a higher <see cref="Revision"/>; tables that did not change are shared.
/// </summary>
public sealed record ClusterSnapshot
{
    public static readonly ClusterSnapshot Empty = new();

    /// <summary>Counts snapshots in this process, from 0. Not a resourceVersion.</summary>
    public long Revision { get; init; }

    public ObjectTable<NamespaceObject> Namespaces { get; init; } = ObjectTable<NamespaceObject>.Empty;
    public ObjectTable<ServiceObject> Services { get; init; } = ObjectTable<ServiceObject>.Empty;
    public ObjectTable<SecretMetadata> Secrets { get; init; } = ObjectTable<SecretMetadata>.Empty;
    public ObjectTable<EventObject> Events { get; init; } = ObjectTable<EventObject>.Empty;
    public ObjectTable<Ingress> Ingresses { get; init; } = ObjectTable<Ingress>.Empty;
    public ObjectTable<IngressClass> IngressClasses { get; init; } = ObjectTable<IngressClass>.Empty;
    public ObjectTable<GatewayClass> GatewayClasses { get; init; } = ObjectTable<GatewayClass>.Empty;
    public ObjectTable<Gateway> Gateways { get; init; } = ObjectTable<Gateway>.Empty;
    public ObjectTable<HttpRoute> HttpRoutes { get; init; } = ObjectTable<HttpRoute>.Empty;
    public ObjectTable<ReferenceGrant> ReferenceGrants { get; init; } = ObjectTable<ReferenceGrant>.Empty;
    public ObjectTable<KongPlugin> Plugins { get; init; } = ObjectTable<KongPlugin>.Empty;
    public ObjectTable<KongPlugin> ClusterPlugins { get; init; } = ObjectTable<KongPlugin>.Empty;
    public ObjectTable<KongConsumer> Consumers { get; init; } = ObjectTable<KongConsumer>.Empty;
    public ObjectTable<KongConsumerGroup> ConsumerGroups { get; init; } = ObjectTable<KongConsumerGroup>.Empty;
    public ObjectTable<PluginGrantRequest> Requests { get; init; } = ObjectTable<PluginGrantRequest>.Empty;
    public ObjectTable<PluginGrantReview> Reviews { get; init; } = ObjectTable<PluginGrantReview>.Empty;

    public ObjectTable<OtherRoute> GrpcRoutes { get; init; } = ObjectTable<OtherRoute>.Empty;
    public ObjectTable<OtherRoute> TcpRoutes { get; init; } = ObjectTable<OtherRoute>.Empty;
    public ObjectTable<OtherRoute> UdpRoutes { get; init; } = ObjectTable<OtherRoute>.Empty;
    public ObjectTable<OtherRoute> TlsRoutes { get; init; } = ObjectTable<OtherRoute>.Empty;
    public ObjectTable<PortIngress> TcpIngresses { get; init; } = ObjectTable<PortIngress>.Empty;
    public ObjectTable<PortIngress> UdpIngresses { get; init; } = ObjectTable<PortIngress>.Empty;
    public ObjectTable<KongServiceFacade> ServiceFacades { get; init; } = ObjectTable<KongServiceFacade>.Empty;
    public ObjectTable<KongCustomEntity> CustomEntities { get; init; } = ObjectTable<KongCustomEntity>.Empty;

    /// <summary>Freshness, one entry for each kind that is watched, in the order of <see cref="Kinds.All"/>.</summary>
    public EquatableList<KindSync> Sync { get; init; } = [];

    /// <summary>Objects that the cluster has and that could not be read, by key; no table holds them.</summary>
    public EquatableList<UnreadObject> Unread { get; init; } = [];

    /// <summary>Whether every kind has been listed once, or is known to be unavailable.</summary>
    public bool IsSynced => Sync.Count > 0 && Sync.All(kind => kind.State is not (SyncState.Waiting or SyncState.Listing));

    /// <summary>Every object, kind by kind.</summary>
    public IEnumerable<ClusterObject> Objects() =>
        ((IEnumerable<IEnumerable<ClusterObject>>)
        [
            Namespaces, Services, Secrets, Events, Ingresses, IngressClasses, GatewayClasses, Gateways, HttpRoutes,
            ReferenceGrants, Plugins, ClusterPlugins, Consumers, ConsumerGroups, Requests, Reviews,
            GrpcRoutes, TcpRoutes, UdpRoutes, TlsRoutes, TcpIngresses, UdpIngresses, ServiceFacades, CustomEntities,
        ]).SelectMany(table => table);

    public ClusterObject? Find(ObjectKey key) => key.Kind switch
    {
        var kind when kind == Kinds.Namespace => Namespaces.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.Service => Services.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.Secret => Secrets.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.Event => Events.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.Ingress => Ingresses.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.IngressClass => IngressClasses.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.GatewayClass => GatewayClasses.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.Gateway => Gateways.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.HttpRoute => HttpRoutes.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.ReferenceGrant => ReferenceGrants.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.KongPlugin => Plugins.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.KongClusterPlugin => ClusterPlugins.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.KongConsumer => Consumers.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.KongConsumerGroup => ConsumerGroups.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.PluginGrantRequest => Requests.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.PluginGrantReview => Reviews.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.GrpcRoute => GrpcRoutes.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.TcpRoute => TcpRoutes.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.UdpRoute => UdpRoutes.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.TlsRoute => TlsRoutes.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.TcpIngress => TcpIngresses.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.UdpIngress => UdpIngresses.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.KongServiceFacade => ServiceFacades.Find(key.Namespace, key.Name),
        var kind when kind == Kinds.KongCustomEntity => CustomEntities.Find(key.Namespace, key.Name),
        _ => null,
    };

    /// <summary>A snapshot of these objects alone, for tests, what-if and manifests; every kind counts as live.</summary>
    public static ClusterSnapshot Of(IEnumerable<ClusterObject> objects) =>
        objects.Aggregate(Empty, (snapshot, item) => snapshot.With(item));

    /// <summary>The same with <paramref name="item"/> added, or put in the place of its namesake. The revision stays.</summary>
    public ClusterSnapshot With(ClusterObject item) => item switch
    {
        NamespaceObject o => this with { Namespaces = Namespaces.With(o) },
        ServiceObject o => this with { Services = Services.With(o) },
        SecretMetadata o => this with { Secrets = Secrets.With(o) },
        EventObject o => this with { Events = Events.With(o) },
        Ingress o => this with { Ingresses = Ingresses.With(o) },
        IngressClass o => this with { IngressClasses = IngressClasses.With(o) },
        GatewayClass o => this with { GatewayClasses = GatewayClasses.With(o) },
        Gateway o => this with { Gateways = Gateways.With(o) },
        HttpRoute o => this with { HttpRoutes = HttpRoutes.With(o) },
        ReferenceGrant o => this with { ReferenceGrants = ReferenceGrants.With(o) },
        KongPlugin { ClusterScoped: false } o => this with { Plugins = Plugins.With(o) },
        KongPlugin o => this with { ClusterPlugins = ClusterPlugins.With(o) },
        KongConsumer o => this with { Consumers = Consumers.With(o) },
        KongConsumerGroup o => this with { ConsumerGroups = ConsumerGroups.With(o) },
        PluginGrantRequest o => this with { Requests = Requests.With(o) },
        PluginGrantReview o => this with { Reviews = Reviews.With(o) },
        OtherRoute o when o.Kind == Kinds.GrpcRoute => this with { GrpcRoutes = GrpcRoutes.With(o) },
        OtherRoute o when o.Kind == Kinds.TcpRoute => this with { TcpRoutes = TcpRoutes.With(o) },
        OtherRoute o when o.Kind == Kinds.UdpRoute => this with { UdpRoutes = UdpRoutes.With(o) },
        OtherRoute o when o.Kind == Kinds.TlsRoute => this with { TlsRoutes = TlsRoutes.With(o) },
        PortIngress o when o.Kind == Kinds.TcpIngress => this with { TcpIngresses = TcpIngresses.With(o) },
        PortIngress o when o.Kind == Kinds.UdpIngress => this with { UdpIngresses = UdpIngresses.With(o) },
        KongServiceFacade o => this with { ServiceFacades = ServiceFacades.With(o) },
        KongCustomEntity o => this with { CustomEntities = CustomEntities.With(o) },
        _ => throw new ArgumentException($"A snapshot has no table for {item.Kind}.", nameof(item)),
    };

    /// <summary>The same without the object of that key, if there is one. The revision stays.</summary>
    public ClusterSnapshot Without(ObjectKey key) => key.Kind switch
    {
        var kind when kind == Kinds.Namespace => this with { Namespaces = Namespaces.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.Service => this with { Services = Services.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.Secret => this with { Secrets = Secrets.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.Event => this with { Events = Events.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.Ingress => this with { Ingresses = Ingresses.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.IngressClass => this with { IngressClasses = IngressClasses.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.GatewayClass => this with { GatewayClasses = GatewayClasses.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.Gateway => this with { Gateways = Gateways.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.HttpRoute => this with { HttpRoutes = HttpRoutes.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.ReferenceGrant => this with { ReferenceGrants = ReferenceGrants.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.KongPlugin => this with { Plugins = Plugins.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.KongClusterPlugin => this with { ClusterPlugins = ClusterPlugins.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.KongConsumer => this with { Consumers = Consumers.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.KongConsumerGroup => this with { ConsumerGroups = ConsumerGroups.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.PluginGrantRequest => this with { Requests = Requests.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.PluginGrantReview => this with { Reviews = Reviews.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.GrpcRoute => this with { GrpcRoutes = GrpcRoutes.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.TcpRoute => this with { TcpRoutes = TcpRoutes.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.UdpRoute => this with { UdpRoutes = UdpRoutes.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.TlsRoute => this with { TlsRoutes = TlsRoutes.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.TcpIngress => this with { TcpIngresses = TcpIngresses.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.UdpIngress => this with { UdpIngresses = UdpIngresses.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.KongServiceFacade => this with { ServiceFacades = ServiceFacades.Without(key.Namespace, key.Name) },
        var kind when kind == Kinds.KongCustomEntity => this with { CustomEntities = CustomEntities.Without(key.Namespace, key.Name) },
        _ => this,
    };
}
