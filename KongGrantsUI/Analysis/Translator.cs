using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Keeping;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

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
    private readonly RelationMap relations = new();
    private readonly HashSet<ObjectKey> live = [];
    private readonly HashSet<ObjectKey> underFacades = [];
    private readonly HashSet<ObjectKey> withoutFacades = [];
    private readonly List<ControllerFailure> failures = [];
    private readonly KeptWork kept;
    private EquatableList<CredentialClash> conflicts = [];

    private Translator(ClusterSnapshot snapshot, AnalysisOptions options, KeptWork kept)
    {
        this.snapshot = snapshot;
        this.options = options;
        this.kept = kept;
        classes = kept.Stage("classes", [snapshot.IngressClasses], () => new ClassFilter(snapshot, options));
        plugins = kept.Stage("plugins", [snapshot.Plugins, snapshot.ClusterPlugins, classes], () => new PluginIndex(snapshot, classes, kept));
        grants = kept.Stage("grants", [snapshot.ReferenceGrants], () => new GrantIndex(snapshot.ReferenceGrants));
        references = new CarrierReferences(snapshot, grants, plugins, options.ServiceFacade, kept);
    }

    /// <param name="kept">What earlier translations with the same options have left; none: everything is worked out.</param>
    public static Translation Translate(ClusterSnapshot snapshot, AnalysisOptions options, KeptWork? kept = null) =>
        new Translator(snapshot, options, kept ?? new KeptWork(keeps: false)).Translate();

    private Translation Translate()
    {
        var acceptances = Stage("acceptances", [.. snapshot.Routes(), snapshot.Gateways, snapshot.GatewayClasses, snapshot.Namespaces, classes, CertificateGrants()], Acceptances);
        var (services, leftOut, faults) = Stage("services", [.. snapshot.Routes(), acceptances, snapshot.Services, snapshot.ServiceFacades, grants, plugins.Keys],
            () => Services(acceptances.Where(route => route.Accepted).Select(route => route.Route).ToHashSet()));
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
            BackendFaults = faults,
            LeftOut = leftOut,
            Conflicts = conflicts,
            Live = live,
            Kept = kept,
        };
    }

    // Only where a Gateway takes a certificate from elsewhere do grants decide on routes.
    private ObjectTable<ReferenceGrant>? CertificateGrants() =>
        snapshot.Gateways.Any(gateway => gateway.Listeners.Any(listener => listener.Certificates.Any(certificate => certificate.Namespace is not null))) ? snapshot.ReferenceGrants : null;

    // What it says goes to the failures, whether it is done or was done before.
    private T Stage<T>(string name, ReadOnlySpan<object?> from, Func<T> make)
    {
        var done = kept.Stage(name, from, () =>
        {
            var before = failures.Count;
            var value = make();
            var said = failures[before..];
            failures.RemoveRange(before, said.Count);
            return new Done<T>(value, said);
        });
        failures.AddRange(done.Failures);
        return done.Value;
    }

    private sealed record Done<T>(T Value, List<ControllerFailure> Failures);

    private sealed record Routed(List<RoutedService> Services, IReadOnlyList<(RoutedService Service, string[] Annotations)> LeftOut, EquatableList<BackendFault> Faults);

    private ClusterAnalysis Result(
        EquatableList<RouteAcceptance> routes, List<RoutedService> services, EquatableList<GatewayConsumer> consumers, EquatableList<PluginEntity> entities)
    {
        var all = references.All();
        var collisions = kept.Stage("collisions", [entities], () => Collisions.Of(entities));
        failures.AddRange(all.Where(reference => reference.Plugin is null && Counts(reference))
            .Select(reference => kept.Part("failure", reference, [], () => ReferenceFailures.Of(reference))).OfType<ControllerFailure>());
        failures.AddRange(Stage("credentials", [consumers, snapshot.Secrets, snapshot.Sync], () => CredentialFailures.Of(consumers, snapshot, kept).ToArray()));
        return new ClusterAnalysis
        {
            References = all,
            Grants = GrantUsages.Of(snapshot.ReferenceGrants, all, grants, kept),
            Routes = routes,
            KongServices = kept.Stage("kong services", [services], () => services.Select(service => new KongService(service.Name, service.Backends)).ToEquatableList()),
            KongRoutes = kept.Stage("kong routes", [services], () => services.SelectMany(service => service.Routes).Select(route => route.Route)
                .OrderBy(route => route.Name, StringComparer.Ordinal).ToEquatableList()),
            Consumers = consumers,
            Entities = entities,
            Collisions = collisions,
            Rejected = collisions.Count > 0 || entities.Any(Collisions.Refused)
                || Collisions.SharedInstanceNames(entities).Any() || Collisions.SharedNames(consumers).Any(),
            Failures = Distinct(kept.FailureOrder.Of(failures)),
        };
    }

    // A Service that facades alone lead to is asked for their plugins, not for its own.
    private bool Counts(PluginReference reference) => reference.Referrer.Kind == Kinds.Service
        ? (reference.Source == ReferenceSource.Facade ? underFacades : withoutFacades).Contains(reference.Referrer)
        : live.Contains(reference.Referrer);

    private static EquatableList<ControllerFailure> Distinct(EquatableList<ControllerFailure> sorted) =>
        sorted.Where((failure, index) => index == 0 || failure != sorted[index - 1]).ToEquatableList();

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
            ? Of($"It has no ingress class, and {options.IngressClass} is not the default one.")
            : Of($"Its ingress class is {name}, not {options.IngressClass}."));
    }

    private Routed Services(HashSet<ObjectKey> accepted)
    {
        var backends = new BackendResolver(snapshot, grants);
        var made = Made(accepted, backends).OrderBy(service => service.Name, StringComparer.Ordinal).ToArray();
        var (staying, leftOut) = (new List<RoutedService>(), new List<(RoutedService, string[])>());
        foreach (var service in made)
        {
            var conflicts = AnnotationConflicts.Of(service, snapshot);
            if (conflicts.Length == 0) staying.Add(service);
            else leftOut.Add((service, conflicts));
            failures.AddRange(AnnotationConflicts.Failures(service, conflicts));
        }

        return new Routed(staying, leftOut, backends.Faults.ToEquatableList());
    }

    // A TCPIngress takes the place of Ingresses whose Kong service has its name: the later source wins (semantics 3.2).
    private IEnumerable<RoutedService> Made(HashSet<ObjectKey> accepted, BackendResolver backends)
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

    private void Relate(List<RoutedService> services)
    {
        foreach (var service in services)
        {
            foreach (var key in service.Services)
            {
                live.Add(key);
                (references.IsLaidOver(service.Facade) ? underFacades : withoutFacades).Add(key);
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
        var groups = kept.Stage("groups", [snapshot.ConsumerGroups, classes], () => snapshot.ConsumerGroups.Where(classes.Takes).ToEquatableList());
        foreach (var group in groups)
        {
            live.Add(group.Key);
            relations.Add(references.Of(group.Key), group.Name, plugin => plugin.Groups);
        }

        var consumers = WithoutConflicts(kept.Stage("consumers", [snapshot.Consumers, classes, groups], () => snapshot.Consumers.Where(classes.Takes)
            .Select(consumer => kept.Part("reaching", consumer, [groups], () => Reaching(consumer))!).Where(consumer => consumer.KongName.Length > 0).ToEquatableList()));
        failures.AddRange(Stage("absent groups", [consumers, snapshot.Consumers, groups, snapshot.Sync], () => AbsentGroups.Of(consumers, snapshot).ToArray()));
        foreach (var consumer in consumers)
        {
            live.Add(consumer.Source);
            relations.Add(references.Of(consumer.Source), consumer.KongName, plugin => plugin.Consumers);
        }

        return consumers;
    }

    private EquatableList<GatewayConsumer> WithoutConflicts(EquatableList<GatewayConsumer> consumers)
    {
        conflicts = kept.Stage("clashes", [consumers, snapshot.Secrets], () => CredentialClash.Of(consumers, snapshot));
        if (conflicts.Count == 0) return consumers;
        failures.AddRange(conflicts.SelectMany(conflict => conflict.Failures()));
        var clashing = conflicts.SelectMany(conflict => conflict.Consumers).ToHashSet();
        return kept.Stage("without clashes", [consumers, conflicts], () => consumers.Where(consumer => !clashing.Contains(consumer.Source)).ToEquatableList());
    }

    private GatewayConsumer Reaching(KongConsumer consumer) => new(
        consumer.Key,
        string.IsNullOrEmpty(consumer.Username) ? consumer.CustomId ?? "" : consumer.Username,
        consumer.Credentials.Select(name => new NamespacedName(consumer.Namespace, name)).ToEquatableList(),
        consumer.ConsumerGroups.Where(name => live.Contains(new ObjectKey(Kinds.KongConsumerGroup, consumer.Namespace, name))).ToEquatableList());

    private EquatableList<PluginEntity> Entities(EquatableList<GatewayConsumer> consumers)
    {
        var nameless = snapshot.Consumers.Where(consumer => string.IsNullOrEmpty(consumer.Username)).Select(consumer => consumer.Key).ToHashSet();
        var customIds = consumers.Where(consumer => nameless.Contains(consumer.Source)).Select(consumer => consumer.KongName).ToHashSet();
        var builder = new EntityBuilder(snapshot, plugins, kept.Settled(customIds), kept);
        var entities = builder.All(relations);
        failures.AddRange(builder.Failures);
        return entities;
    }
}
