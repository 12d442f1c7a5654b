using KongGrantsUI.Analysis.Keeping;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A Service with plugins that no accepted route leads to: they count for nothing (semantics 1.2).</summary>
internal sealed class UnusedServiceRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context)
    {
        var leftOut = context.Translation.LeftOut.SelectMany(item => item.Service.Services).ToHashSet();
        var routes = new Lazy<ILookup<ObjectKey, ObjectKey>>(() => Targets(context.Snapshot).ToLookup(pair => pair.Service, pair => pair.Route));
        return context.Result.References
            .Where(reference => reference.Referrer.Kind == Kinds.Service && reference.Source == ReferenceSource.Annotation && reference.Verdict != ReferenceVerdict.Malformed)
            .Select(reference => reference.Referrer).Distinct()
            .Where(service => !context.IsLive(service) && !leftOut.Contains(service))
            .Select(service => context.Once(this, service, context.Snapshot.Routes(), () => Make(service, [.. routes.Value[service].Distinct()]))!);
    }

    private static IEnumerable<(ObjectKey Service, ObjectKey Route)> Targets(ClusterSnapshot snapshot) =>
        snapshot.HttpRoutes.SelectMany(route => route.Rules.SelectMany(rule => rule.Backends)
                .Select(backend => (new ObjectKey(backend.Kind, backend.Namespace ?? route.Namespace, backend.Name), route.Key)))
            .Concat(snapshot.Ingresses.SelectMany(ingress => ingress.Paths.Select(path => path.Backend).Append(ingress.DefaultBackend).OfType<BackendRef>()
                .Select(backend => (new ObjectKey(backend.Kind, ingress.Namespace, backend.Name), ingress.Key))))
            .Concat(CarrierReferences.OtherRoutes(snapshot).SelectMany(route => route.Rules.SelectMany(rule => rule.Backends)
                .Select(backend => (new ObjectKey(backend.Kind, backend.Namespace ?? route.Namespace, backend.Name), route.Key))))
            .Concat(CarrierReferences.PortIngresses(snapshot).SelectMany(ingress => ingress.Rules
                .Select(rule => (new ObjectKey(rule.Backend.Kind, ingress.Namespace, rule.Backend.Name), ingress.Key))));

    private static Finding Make(ObjectKey service, ObjectKey[] routes) => new(
        "KG017", Severity.Warning,
        Message(Wording.Of(service), routes),
        [service, .. routes], service.Namespace,
        new Remedy(routes.Length == 0 ? Of("Create an HTTPRoute or Ingress to it.") : Of("Mend the route; see what is said of it.")));

    private static Sentence Message(string service, ObjectKey[] routes) => routes.Length == 0
        ? Of($"{service} names plugins, but no route leads to it, so they count for nothing.")
        : Of(
            routes.Length,
            $"{service} names plugins, but {Wording.List(routes)}, which leads to it, is not served, so they count for nothing.",
            $"{service} names plugins, but {Wording.List(routes)}, which lead to it, are not served, so they count for nothing.");
}
