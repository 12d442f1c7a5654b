using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>
/// Which plugins of a goal take the place of others of their type on a Service. Read off the objects at every moment
/// of the way, so that a plan made anew in the middle of it goes on where the change stands.
/// </summary>
internal sealed class Replacement
{
    private readonly ClusterSnapshot snapshot;
    private readonly PlanGoal goal;
    private readonly Dictionary<ObjectKey, string[]> rivals;

    public Replacement(ClusterSnapshot snapshot, PlanGoal goal)
    {
        (this.snapshot, this.goal) = (snapshot, goal);
        rivals = IsOfCallers ? goal.Targets.Where(target => target.Kind == Kinds.Service)
            .Select(target => new ObjectKey(target.Kind, goal.PluginNamespace, target.Name)).Distinct()
            .Select(key => (Key: key, Names: Rivals(key))).Where(item => item.Names.Length > 0 && Routes(item.Key).Length > 0)
            .ToDictionary(item => item.Key, item => item.Names) : [];
    }

    /// <summary>Services on which a plugin is replaced.</summary>
    public IEnumerable<ObjectKey> Services => rivals.Keys.Order();

    /// <summary>All plugins that give way.</summary>
    public IEnumerable<KongPlugin> Leaving => rivals.Values.SelectMany(names => names).Distinct().Order(StringComparer.Ordinal).Select(Plugin).OfType<KongPlugin>();

    public bool Concerns(ObjectKey service) => rivals.ContainsKey(service);

    /// <summary>HTTPRoutes of the plugins' namespace that lead to the Service.</summary>
    public ObjectKey[] Routes(ObjectKey service) =>
    [
        .. snapshot.HttpRoutes.Where(route => route.Namespace == goal.PluginNamespace && goal.Targets.All(target => target.Kind != Kinds.HttpRoute || target.Name != route.Name))
            .Where(route => route.Rules.SelectMany(rule => rule.Backends).Any(backend => backend.Kind == Kinds.Service && backend.Name == service.Name && (backend.Namespace ?? route.Namespace) == service.Namespace))
            .Select(route => route.Key).Order(),
    ];

    /// <summary>Callers of the goal that name a plugin that gives way.</summary>
    public IEnumerable<ObjectKey> Callers => Referrers().Where(caller => Leaving.Any(plugin => Names(caller, plugin.Name))).Order();

    /// <summary>Whether nobody but the goal's callers and Services names the plugin.</summary>
    public bool IsOnlyHere(KongPlugin plugin) => CarrierReferences.Carriers(snapshot)
        .Where(carrier => Names(carrier.Key, plugin.Name)).All(carrier => rivals.ContainsKey(carrier.Key) || Referrers().Contains(carrier.Key));

    /// <summary>HTTPRoutes that still carry the goal's plugins for a replacement that is over: the Service names them, and what they replaced is switched off and attached to nothing.</summary>
    public IEnumerable<ObjectKey> Leftovers()
    {
        if (!IsOfCallers || !Wishes.Any(Follows)) yield break;
        var services = goal.Targets.Where(target => target.Kind == Kinds.Service).Select(target => new ObjectKey(target.Kind, goal.PluginNamespace, target.Name)).Distinct();
        foreach (var service in services.Where(service => !Concerns(service) && Wishes.All(wish => Names(service, wish.Plugin))))
        {
            foreach (var route in Routes(service).Where(route => Wishes.Any(wish => Names(route, wish.Plugin)))) yield return route;
        }
    }

    /// <summary>Whether the object's annotation names a plugin of the goal's namespace.</summary>
    public bool Names(ObjectKey key, string plugin) => PluginAnnotation.Parse(snapshot.Find(key)?.Meta.Annotation(Model.Names.PluginsAnnotation)).Kept.Any(entry => Means(entry, key, plugin));

    public bool Means(AnnotationEntry entry, ObjectKey key, string plugin) =>
        entry.Name == plugin && (entry.HasPrefix ? entry.Namespace : key.Namespace) == goal.PluginNamespace;

    private bool IsOfCallers => Kinds.IsCaller(goal.ReferrerKind);

    private IEnumerable<AttachWish> Wishes => goal.Attach.DistinctBy(wish => wish.Plugin);

    private HashSet<ObjectKey> Referrers() => goal.Attach.SelectMany(wish => wish.Referrers).Select(Caller).ToHashSet();

    private ObjectKey Caller(string name) => new(goal.ReferrerKind, goal.ReferrerNamespace, name);

    private KongPlugin? Plugin(string name) => snapshot.Plugins.Find(goal.PluginNamespace, name);

    private string? TypeOf(AttachWish wish) => Plugin(wish.Plugin)?.Type ?? wish.Type;

    // Of the same type, and on the same callers; or the change is under way: switched off, or the routes name the new one.
    private string[] Rivals(ObjectKey service) =>
    [
        .. PluginAnnotation.Parse(snapshot.Find(service)?.Meta.Annotation(Model.Names.PluginsAnnotation)).Kept
            .Where(entry => !entry.HasPrefix && goal.Attach.All(wish => wish.Plugin != entry.Name)).Select(entry => entry.Name).Distinct()
            .Where(name => Plugin(name) is { } plugin && goal.Attach.Any(wish => TypeOf(wish) == plugin.Type
                && (wish.Referrers.Any(caller => Names(Caller(caller), name)) || (plugin.Disabled && Routes(service).Any(route => Names(route, wish.Plugin)))))),
    ];

    private bool Follows(AttachWish wish) => snapshot.Plugins.Any(plugin => plugin.Namespace == goal.PluginNamespace && plugin.Name != wish.Plugin && plugin.Disabled && plugin.Type == TypeOf(wish)
        && !CarrierReferences.Carriers(snapshot).Any(carrier => Names(carrier.Key, plugin.Name)));
}
