using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.References;

/// <summary>The resolved references of every object that may carry any (semantics 1.2, 1.3), whether it reaches the gateway or not.</summary>
internal sealed class CarrierReferences
{
    private readonly ReferenceResolver resolver;
    private readonly Dictionary<ObjectKey, List<PluginReference>> annotations = [];
    private readonly Dictionary<(ObjectKey Route, int Rule), List<PluginReference>> filters = [];

    public CarrierReferences(ClusterSnapshot snapshot, ReferenceResolver resolver)
    {
        this.resolver = resolver;
        foreach (var carrier in Carriers(snapshot)) Read(carrier);
        foreach (var route in snapshot.HttpRoutes) ReadFilters(route);
    }

    public static IEnumerable<ClusterObject> Carriers(ClusterSnapshot snapshot) =>
        [.. snapshot.Services, .. snapshot.HttpRoutes, .. snapshot.Ingresses, .. snapshot.Consumers, .. snapshot.ConsumerGroups];

    public IReadOnlyList<PluginReference> Of(ObjectKey carrier) => annotations.GetValueOrDefault(carrier) ?? [];

    /// <summary>What counts for the Kong routes of one rule: the annotation's, then those of the rule's own filters.</summary>
    public IReadOnlyList<PluginReference> OfRule(HttpRoute route, int rule) =>
        filters.TryGetValue((route.Key, rule), out var own) ? [.. Of(route.Key), .. own] : Of(route.Key);

    public EquatableList<PluginReference> All() => annotations.Values.Concat(filters.Values)
        .SelectMany(references => references)
        .OrderBy(reference => reference.Referrer)
        .ThenBy(reference => reference.Source)
        .ThenBy(reference => reference.Position)
        .ToEquatableList();

    private void Read(ClusterObject carrier)
    {
        if (string.IsNullOrEmpty(carrier.Meta.Annotation(Names.PluginsAnnotation))) return;
        var key = carrier.Key;
        annotations[key] = [.. resolver.Resolve(key, carrier.Meta.Annotation(Names.PluginsAnnotation), ReferenceSource.Annotation)];
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
