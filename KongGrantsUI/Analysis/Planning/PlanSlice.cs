using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>
/// The part of a snapshot that a plan can touch: its objects, all that is attached to the plugins which they name, and
/// the routes and Services around them. What is left out stays as it is whatever the plan does.
/// </summary>
internal static class PlanSlice
{
    public static ClusterSnapshot Of(ClusterSnapshot snapshot, IEnumerable<ObjectKey> touched, IEnumerable<NamespacedName> plugins)
    {
        var kept = touched.ToHashSet();
        var routing = RouteLinks(snapshot);
        Spread(kept, routing);
        var names = Carriers(snapshot).Where(carrier => kept.Contains(carrier.Carrier)).SelectMany(carrier => carrier.Plugins).Concat(plugins).ToHashSet();
        kept.UnionWith(Carriers(snapshot).Where(carrier => carrier.Plugins.Any(names.Contains)).Select(carrier => carrier.Carrier));
        Spread(kept, routing);
        KeepGroups(kept, snapshot);
        return snapshot with
        {
            Services = snapshot.Services.Only(item => kept.Contains(item.Key)),
            HttpRoutes = snapshot.HttpRoutes.Only(item => kept.Contains(item.Key)),
            Ingresses = snapshot.Ingresses.Only(item => kept.Contains(item.Key)),
            Consumers = snapshot.Consumers.Only(item => kept.Contains(item.Key)),
            ConsumerGroups = snapshot.ConsumerGroups.Only(item => kept.Contains(item.Key)),
            Plugins = snapshot.Plugins.Only(item => names.Contains(item.Key.NamespacedName)),
            ReferenceGrants = snapshot.ReferenceGrants.Only(Relevant(names, kept)),
            Secrets = ObjectTable<SecretMetadata>.Empty,
            Events = ObjectTable<EventObject>.Empty,
            Requests = ObjectTable<PluginGrantRequest>.Empty,
            Reviews = ObjectTable<PluginGrantReview>.Empty,
        };
    }

    private static Func<ReferenceGrant, bool> Relevant(HashSet<NamespacedName> plugins, HashSet<ObjectKey> kept)
    {
        var namespaces = plugins.Select(plugin => plugin.Namespace).Concat(kept.Select(key => key.Namespace)).ToHashSet();
        return grant => namespaces.Contains(grant.Namespace);
    }

    // Services behind one backend stand and fall together (semantics 3.3), and so do the rules of a route.
    private static void Spread(HashSet<ObjectKey> kept, (ObjectKey Route, ObjectKey[] Services)[] routing)
    {
        foreach (var (route, services) in routing)
        {
            if (!kept.Contains(route) && !services.Any(kept.Contains)) continue;
            kept.Add(route);
            kept.UnionWith(services);
        }
    }

    private static void KeepGroups(HashSet<ObjectKey> kept, ClusterSnapshot snapshot) =>
        kept.UnionWith(snapshot.Consumers.Where(consumer => kept.Contains(consumer.Key)).ToArray()
            .SelectMany(consumer => consumer.ConsumerGroups.Select(group => new ObjectKey(Kinds.KongConsumerGroup, consumer.Namespace, group))));

    private static (ObjectKey Route, ObjectKey[] Services)[] RouteLinks(ClusterSnapshot snapshot) =>
    [
        .. snapshot.HttpRoutes.Select(route => (route.Key, route.Rules.SelectMany(rule => rule.Backends).Select(backend => Target(route, backend)).ToArray())),
        .. snapshot.Ingresses.Select(ingress => (ingress.Key, ingress.Paths.Select(path => path.Backend).Append(ingress.DefaultBackend).OfType<BackendRef>().Select(backend => Target(ingress, backend)).ToArray())),
    ];

    private static ObjectKey Target(ClusterObject route, BackendRef backend) => new(backend.Kind, backend.Namespace ?? route.Namespace, backend.Name);

    private static IEnumerable<(ObjectKey Carrier, IEnumerable<NamespacedName> Plugins)> Carriers(ClusterSnapshot snapshot) =>
        CarrierReferences.Carriers(snapshot).Select(carrier => (carrier.Key, Named(carrier))).Where(pair => pair.Item2.Any());

    private static IEnumerable<NamespacedName> Named(ClusterObject carrier)
    {
        var filters = carrier is HttpRoute route ? route.Rules.SelectMany(rule => rule.Filters).Select(filter => filter.ExtensionName) : [];
        return filters.Append(carrier.Meta.Annotation(Names.PluginsAnnotation))
            .SelectMany(text => PluginAnnotation.Parse(text).Kept)
            .Select(entry => new NamespacedName(entry.HasPrefix ? entry.Namespace : carrier.Namespace, entry.LookupName));
    }
}
