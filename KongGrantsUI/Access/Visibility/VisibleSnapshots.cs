using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Visibility;

/// <summary>A snapshot as one user sees it.</summary>
internal static class VisibleSnapshots
{
    /// <summary>The objects that the user sees, whole or cut down; the keys of the latter are added to <paramref name="partial"/>.</summary>
    public static ClusterSnapshot For(ClusterSnapshot all, Sight sight, ICollection<ObjectKey> partial) => all with
    {
        Sync = all.Sync.Any(kind => kind.InPart) ? all.Sync.Select(kind => Of(kind, sight)).ToEquatableList() : all.Sync,
        Unread = all.Unread.Where(item => sight.Whole(item.Key)).ToEquatableList(),
        Namespaces = Of(all.Namespaces, sight, partial, item => Cut.Down(item)),
        Services = Of(all.Services, sight, partial, item => Cut.Down(item)),
        Secrets = all.Secrets.Only(item => sight.Whole(item.Key)),
        Events = all.Events.Only(item => sight.Whole(item.Key)),
        Ingresses = Of(all.Ingresses, sight, partial, item => Cut.Down(item)),
        IngressClasses = all.IngressClasses.Only(item => sight.Whole(item.Key)),
        GatewayClasses = all.GatewayClasses.Only(item => sight.Whole(item.Key)),
        Gateways = all.Gateways.Only(item => sight.Whole(item.Key)),
        HttpRoutes = Of(all.HttpRoutes, sight, partial, item => Cut.Down(item)),
        ReferenceGrants = Of(all.ReferenceGrants, sight, partial, item => Cut.Down(item, sight.OwnNamespace)),
        Plugins = Of(all.Plugins, sight, partial, item => Cut.Down(item)),
        ClusterPlugins = Of(all.ClusterPlugins, sight, partial, item => Cut.Down(item)),
        Consumers = Of(all.Consumers, sight, partial, item => Cut.Down(item)),
        ConsumerGroups = Of(all.ConsumerGroups, sight, partial, item => Cut.Down(item)),
        Requests = all.Requests.Only(sight.Shows),
        Reviews = all.Reviews.Only(sight.Shows),
        GrpcRoutes = all.GrpcRoutes.Only(item => sight.Whole(item.Key)),
        TcpRoutes = all.TcpRoutes.Only(item => sight.Whole(item.Key)),
        UdpRoutes = all.UdpRoutes.Only(item => sight.Whole(item.Key)),
        TlsRoutes = all.TlsRoutes.Only(item => sight.Whole(item.Key)),
        TcpIngresses = all.TcpIngresses.Only(item => sight.Whole(item.Key)),
        UdpIngresses = all.UdpIngresses.Only(item => sight.Whole(item.Key)),
        ServiceFacades = all.ServiceFacades.Only(item => sight.Whole(item.Key)),
        CustomEntities = all.CustomEntities.Only(item => sight.Whole(item.Key)),
    };

    private static KindSync Of(KindSync kind, Sight sight) => kind with { Within = kind.Within.Where(sight.KnownNamespace).ToEquatableList() };

    private static ObjectTable<T> Of<T>(ObjectTable<T> table, Sight sight, ICollection<ObjectKey> partial, Func<T, T> cut)
        where T : ClusterObject
    {
        if (table.All(item => sight.Whole(item.Key))) return table;
        var seen = new List<T>();
        foreach (var item in table.Where(item => sight.Known(item.Key)))
        {
            if (sight.Whole(item.Key))
            {
                seen.Add(item);
                continue;
            }

            seen.Add(cut(item));
            // One's own namespace is not foreign, even where one may not list namespaces.
            if (item is not NamespaceObject || !sight.OwnNamespace(item.Name)) partial.Add(item.Key);
        }

        return ObjectTable<T>.From(seen);
    }
}
