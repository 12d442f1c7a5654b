using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis;

/// <summary>One translation of a snapshot, as the controller does it (semantics 2, 3, 6).</summary>
internal sealed class Translator
{
    private readonly ClusterSnapshot snapshot;
    private readonly AnalysisOptions options;
    private readonly ClassFilter classes;
    private readonly PluginIndex plugins;
    private readonly GrantIndex grants;
    private readonly CarrierReferences references;
    private readonly BackendResolver backends;
    private readonly RelationMap relations = new();
    private readonly HashSet<ObjectKey> live = [];
    private readonly List<ControllerFailure> failures = [];
    private readonly List<(RoutedService Service, string[] Annotations)> leftOut = [];
    private EquatableList<CredentialClash> conflicts = [];

    private Translator(ClusterSnapshot snapshot, AnalysisOptions options)
    {
        this.snapshot = snapshot;
        this.options = options;
        classes = new ClassFilter(snapshot, options);
        plugins = new PluginIndex(snapshot, classes);
        grants = new GrantIndex(snapshot.ReferenceGrants);
        references = new CarrierReferences(snapshot, new ReferenceResolver(grants, plugins), new CustomEntityParents(grants, plugins), options.ServiceFacade);
        backends = new BackendResolver(snapshot, grants);
    }

    public static Translation Translate(ClusterSnapshot snapshot, AnalysisOptions options) => new Translator(snapshot, options).Translate();

    private Translation Translate()
    {
        var acceptances = Acceptances();
        var services = Services(acceptances.Where(route => route.Accepted).Select(route => route.Route).ToHashSet());
        Relate(services);
        var consumers = RelateConsumers();
        var entities = Entities(consumers);
        return new Translation
        {
            Snapshot = snapshot,
            Options = options,
            Classes = classes,
            Plugins = plugins,
            Grants = grants,
            Result = Result(acceptances, services, consumers, entities),
            BackendFaults = backends.Faults.ToEquatableList(),
            LeftOut = leftOut,
            Conflicts = conflicts,
            Live = live,
        };
    }

    private ClusterAnalysis Result(
        EquatableList<RouteAcceptance> routes, List<RoutedService> services, EquatableList<GatewayConsumer> consumers, EquatableList<PluginEntity> entities)
    {
        var all = references.All();
        var collisions = Collisions.Of(entities);
        failures.AddRange(ReferenceFailures.Of(all.Where(reference => live.Contains(reference.Referrer))));
        failures.AddRange(CredentialFailures.Of(consumers, snapshot));
        return new ClusterAnalysis
        {
            References = all,
            Grants = GrantUsages.Of(snapshot.ReferenceGrants, all, grants),
            Routes = routes,
            KongServices = services.Select(service => new KongService(service.Name, service.Backends)).ToEquatableList(),
            KongRoutes = services.SelectMany(service => service.Routes).Select(route => route.Route).OrderBy(route => route.Name, StringComparer.Ordinal).ToEquatableList(),
            Consumers = consumers,
            Entities = entities,
            Collisions = collisions,
            Rejected = collisions.Count > 0 || entities.Any(Collisions.Refused)
                || Collisions.SharedInstanceNames(entities).Any() || Collisions.SharedNames(consumers).Any(),
            Failures = failures.Distinct().OrderBy(failure => failure.Object).ThenBy(failure => failure.Message, StringComparer.Ordinal).ToEquatableList(),
        };
    }

    private EquatableList<RouteAcceptance> Acceptances()
    {
        var judge = new RouteJudge(snapshot, options);
        return snapshot.HttpRoutes.Select(route => Judge(judge, route, HttpRouteTranslator.Failure(route)))
            .Concat(CarrierReferences.OtherRoutes(snapshot).Select(route => Judge(judge, route, OtherRouteTranslator.Failure(route))))
            .Concat(snapshot.Ingresses.Select(Judge)).Concat(CarrierReferences.PortIngresses(snapshot).Select(Judge))
            .OrderBy(route => route.Route).ToEquatableList();
    }

    private RouteAcceptance Judge(RouteJudge judge, GatewayRoute route, string? failure)
    {
        var verdict = judge.Judge(route);
        if (!verdict.Accepted || failure is null) return verdict;
        failures.Add(new ControllerFailure(route.Key, failure));
        return verdict with { Accepted = false, Reason = $"The controller leaves it out: {failure}." };
    }

    private RouteAcceptance Judge(ClusterObject ingress)
    {
        if (classes.Takes(ingress)) return new RouteAcceptance(ingress.Key, true, [], "");
        var name = ClassFilter.ClassOf(ingress);
        return new RouteAcceptance(ingress.Key, false, [], string.IsNullOrEmpty(name)
            ? $"It has no ingress class, and {options.IngressClass} is not the default one."
            : $"Its ingress class is {name}, not {options.IngressClass}.");
    }

    private List<RoutedService> Services(HashSet<ObjectKey> accepted)
    {
        var made = Made(accepted).OrderBy(service => service.Name, StringComparer.Ordinal).ToArray();
        var kept = new List<RoutedService>();
        foreach (var service in made)
        {
            var conflicts = AnnotationConflicts.Of(service, snapshot);
            if (conflicts.Length == 0) kept.Add(service);
            else LeaveOut(service, conflicts);
        }

        return kept;
    }

    // A TCPIngress takes the place of Ingresses whose Kong service has its name: the later source wins (semantics 3.2).
    private IEnumerable<RoutedService> Made(HashSet<ObjectKey> accepted)
    {
        var (http, other) = (new HttpRouteTranslator(backends, references, new ListenerProtocols(snapshot, options)), new OtherRouteTranslator(backends, references));
        var byPort = new PortIngressTranslator(snapshot, references)
            .Translate(CarrierReferences.PortIngresses(snapshot).Where(ingress => accepted.Contains(ingress.Key))).ToArray();
        var taken = byPort.Select(service => service.Name).ToHashSet(StringComparer.Ordinal);
        return new IngressTranslator(snapshot, references, options.ServiceFacade)
            .Translate(snapshot.Ingresses.Where(ingress => accepted.Contains(ingress.Key))).Where(service => !taken.Contains(service.Name))
            .Concat(byPort)
            .Concat(snapshot.HttpRoutes.Where(route => accepted.Contains(route.Key)).SelectMany(http.Translate))
            .Concat(CarrierReferences.OtherRoutes(snapshot).Where(route => accepted.Contains(route.Key)).SelectMany(other.Translate));
    }

    private void LeaveOut(RoutedService service, string[] conflicts)
    {
        leftOut.Add((service, conflicts));
        failures.AddRange(AnnotationConflicts.Failures(service, conflicts));
    }

    private void Relate(List<RoutedService> services)
    {
        foreach (var service in services)
        {
            foreach (var key in service.Services)
            {
                live.Add(key);
                relations.Add(references.Of(key, service.Facade), service.Name, plugin => plugin.Services);
            }

            foreach (var route in service.Routes)
            {
                live.Add(route.Route.Source);
                relations.Add(route.References, route.Route.Name, plugin => plugin.Routes);
            }
        }
    }

    private EquatableList<GatewayConsumer> RelateConsumers()
    {
        foreach (var group in snapshot.ConsumerGroups.Where(classes.Takes))
        {
            live.Add(group.Key);
            relations.Add(references.Of(group.Key), group.Name, plugin => plugin.Groups);
        }

        var consumers = WithoutConflicts(snapshot.Consumers.Where(classes.Takes).Select(Reaching).Where(consumer => consumer.KongName.Length > 0).ToEquatableList());
        foreach (var consumer in consumers)
        {
            live.Add(consumer.Source);
            relations.Add(references.Of(consumer.Source), consumer.KongName, plugin => plugin.Consumers);
        }

        return consumers;
    }

    private EquatableList<GatewayConsumer> WithoutConflicts(EquatableList<GatewayConsumer> consumers)
    {
        conflicts = CredentialClash.Of(consumers, snapshot);
        if (conflicts.Count == 0) return consumers;
        failures.AddRange(conflicts.SelectMany(conflict => conflict.Failures()));
        var clashing = conflicts.SelectMany(conflict => conflict.Consumers).ToHashSet();
        return consumers.Where(consumer => !clashing.Contains(consumer.Source)).ToEquatableList();
    }

    private GatewayConsumer Reaching(KongConsumer consumer) => new(
        consumer.Key,
        string.IsNullOrEmpty(consumer.Username) ? consumer.CustomId ?? "" : consumer.Username,
        consumer.Credentials.Select(name => new NamespacedName(consumer.Namespace, name)).ToEquatableList(),
        consumer.ConsumerGroups.Where(name => live.Contains(new ObjectKey(Kinds.KongConsumerGroup, consumer.Namespace, name))).ToEquatableList());

    private EquatableList<PluginEntity> Entities(EquatableList<GatewayConsumer> consumers)
    {
        var customIds = consumers
            .Where(consumer => string.IsNullOrEmpty(snapshot.Consumers.Find(consumer.Source.Namespace, consumer.Source.Name)?.Username))
            .Select(consumer => consumer.KongName).ToHashSet();
        var builder = new EntityBuilder(snapshot, customIds);
        var entities = EntityBuilder.Sorted(builder.Referenced(relations).Concat(builder.Global(plugins.ClusterWide)));
        failures.AddRange(builder.Failures);
        return entities;
    }
}
