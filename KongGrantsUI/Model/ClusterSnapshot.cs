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
    public IEnumerable<ClusterObject> Objects() => Kinds.All.SelectMany(Objects);

    /// <summary>Every object of a kind; none of a kind that has no table.</summary>
    public IEnumerable<ClusterObject> Objects(GroupKind kind) => Table(kind)?.Items ?? [];

    public ClusterObject? Find(ObjectKey key) => Table(key.Kind)?.Find(key.Namespace, key.Name);

    /// <summary>A snapshot of these objects alone, for tests, what-if and manifests; every kind counts as live.</summary>
    public static ClusterSnapshot Of(IEnumerable<ClusterObject> objects) =>
        objects.GroupBy(item => item.Kind).Aggregate(Empty, (snapshot, items) => snapshot.With(items.Key, items));

    /// <summary>The same with <paramref name="item"/> added, or put in the place of its namesake. The revision stays.</summary>
    public ClusterSnapshot With(ClusterObject item) => With(item.Kind, [item]);

    /// <summary>The same with objects of one kind added, each in the place of its namesake; the last one of a name counts. The revision stays.</summary>
    /// <exception cref="ArgumentException">No table holds that kind.</exception>
    public ClusterSnapshot With(GroupKind kind, IEnumerable<ClusterObject> items) =>
        Changed(kind, new Added(items)) ?? throw new ArgumentException($"A snapshot has no table for {kind}.", nameof(kind));

    /// <summary>The same without the object of that key, if there is one. The revision stays.</summary>
    public ClusterSnapshot Without(ObjectKey key) => Changed(key.Kind, new Removed(key)) ?? this;

    private IObjectTable? Table(GroupKind kind) => kind switch
    {
        _ when kind == Kinds.Namespace => Namespaces,
        _ when kind == Kinds.Service => Services,
        _ when kind == Kinds.Secret => Secrets,
        _ when kind == Kinds.Event => Events,
        _ when kind == Kinds.Ingress => Ingresses,
        _ when kind == Kinds.IngressClass => IngressClasses,
        _ when kind == Kinds.GatewayClass => GatewayClasses,
        _ when kind == Kinds.Gateway => Gateways,
        _ when kind == Kinds.HttpRoute => HttpRoutes,
        _ when kind == Kinds.ReferenceGrant => ReferenceGrants,
        _ when kind == Kinds.KongPlugin => Plugins,
        _ when kind == Kinds.KongClusterPlugin => ClusterPlugins,
        _ when kind == Kinds.KongConsumer => Consumers,
        _ when kind == Kinds.KongConsumerGroup => ConsumerGroups,
        _ when kind == Kinds.PluginGrantRequest => Requests,
        _ when kind == Kinds.PluginGrantReview => Reviews,
        _ when kind == Kinds.GrpcRoute => GrpcRoutes,
        _ when kind == Kinds.TcpRoute => TcpRoutes,
        _ when kind == Kinds.UdpRoute => UdpRoutes,
        _ when kind == Kinds.TlsRoute => TlsRoutes,
        _ when kind == Kinds.TcpIngress => TcpIngresses,
        _ when kind == Kinds.UdpIngress => UdpIngresses,
        _ when kind == Kinds.KongServiceFacade => ServiceFacades,
        _ when kind == Kinds.KongCustomEntity => CustomEntities,
        _ => null,
    };

    private ClusterSnapshot? Changed(GroupKind kind, ITableChange change) => kind switch
    {
        _ when kind == Kinds.Namespace => this with { Namespaces = change.Of(Namespaces) },
        _ when kind == Kinds.Service => this with { Services = change.Of(Services) },
        _ when kind == Kinds.Secret => this with { Secrets = change.Of(Secrets) },
        _ when kind == Kinds.Event => this with { Events = change.Of(Events) },
        _ when kind == Kinds.Ingress => this with { Ingresses = change.Of(Ingresses) },
        _ when kind == Kinds.IngressClass => this with { IngressClasses = change.Of(IngressClasses) },
        _ when kind == Kinds.GatewayClass => this with { GatewayClasses = change.Of(GatewayClasses) },
        _ when kind == Kinds.Gateway => this with { Gateways = change.Of(Gateways) },
        _ when kind == Kinds.HttpRoute => this with { HttpRoutes = change.Of(HttpRoutes) },
        _ when kind == Kinds.ReferenceGrant => this with { ReferenceGrants = change.Of(ReferenceGrants) },
        _ when kind == Kinds.KongPlugin => this with { Plugins = change.Of(Plugins) },
        _ when kind == Kinds.KongClusterPlugin => this with { ClusterPlugins = change.Of(ClusterPlugins) },
        _ when kind == Kinds.KongConsumer => this with { Consumers = change.Of(Consumers) },
        _ when kind == Kinds.KongConsumerGroup => this with { ConsumerGroups = change.Of(ConsumerGroups) },
        _ when kind == Kinds.PluginGrantRequest => this with { Requests = change.Of(Requests) },
        _ when kind == Kinds.PluginGrantReview => this with { Reviews = change.Of(Reviews) },
        _ when kind == Kinds.GrpcRoute => this with { GrpcRoutes = change.Of(GrpcRoutes) },
        _ when kind == Kinds.TcpRoute => this with { TcpRoutes = change.Of(TcpRoutes) },
        _ when kind == Kinds.UdpRoute => this with { UdpRoutes = change.Of(UdpRoutes) },
        _ when kind == Kinds.TlsRoute => this with { TlsRoutes = change.Of(TlsRoutes) },
        _ when kind == Kinds.TcpIngress => this with { TcpIngresses = change.Of(TcpIngresses) },
        _ when kind == Kinds.UdpIngress => this with { UdpIngresses = change.Of(UdpIngresses) },
        _ when kind == Kinds.KongServiceFacade => this with { ServiceFacades = change.Of(ServiceFacades) },
        _ when kind == Kinds.KongCustomEntity => this with { CustomEntities = change.Of(CustomEntities) },
        _ => null,
    };

    private interface ITableChange
    {
        ObjectTable<T> Of<T>(ObjectTable<T> table)
            where T : ClusterObject;
    }

    private sealed record Added(IEnumerable<ClusterObject> Items) : ITableChange
    {
        public ObjectTable<T> Of<T>(ObjectTable<T> table)
            where T : ClusterObject => table.With(Items.Cast<T>());
    }

    private sealed record Removed(ObjectKey Key) : ITableChange
    {
        public ObjectTable<T> Of<T>(ObjectTable<T> table)
            where T : ClusterObject => table.Without(Key.Namespace, Key.Name);
    }
}
