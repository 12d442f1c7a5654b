using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>Judges references for the map. Pure; made once for a world.</summary>
internal sealed class EdgeVerdicts
{
    /// <summary>A grant that ends within this time is shown as expiring.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    private readonly VisibleWorld world;
    private readonly HashSet<(ObjectKey Plugin, ObjectKey Referrer)> colliding;
    private readonly ILookup<(ObjectKey Plugin, ObjectKey Referrer), PluginEntity> entities;
    private readonly HashSet<(string Type, PluginScope Scope)> scopes;
    private readonly ILookup<string, string> routesOf;

    public EdgeVerdicts(VisibleWorld world)
    {
        this.world = world;
        var analysis = world.Analysis;
        colliding = [.. from item in analysis.Collisions from plugin in item.Plugins from referrer in item.Referrers select (plugin, referrer)];
        entities = analysis.Entities.SelectMany(item => item.Referrers.Select(referrer => (Key: (item.Plugin, referrer), item)))
            .ToLookup(pair => pair.Key, pair => pair.item);
        scopes = [.. analysis.Entities.Where(item => item.Enabled).Select(item => (item.Type, item.Scope))];
        routesOf = analysis.KongRoutes.ToLookup(route => route.Service, route => route.Name, StringComparer.Ordinal);
    }

    public EdgeVerdict Of(PluginReference item) => item.Verdict switch
    {
        ReferenceVerdict.NoGrant => EdgeVerdict.Denied,
        ReferenceVerdict.MissingPlugin => EdgeVerdict.NoPlugin,
        _ when item.Plugin is { } plugin && colliding.Contains((plugin, item.Referrer)) => EdgeVerdict.Collides,
        _ when item.Plugin is { } plugin && Shadowed(entities[(plugin, item.Referrer)]) => EdgeVerdict.Shadowed,
        ReferenceVerdict.Granted when item.Grant is { } match && EndsSoon(Expires(match.Grant)) => EdgeVerdict.Expiring,
        _ => EdgeVerdict.Bound,
    };

    public DateTimeOffset? Expires(ObjectKey grant) =>
        world.Snapshot.ReferenceGrants.Find(grant.Namespace, grant.Name)?.Meta.Annotation(Names.ExpiresAtAnnotation) is { } text
        && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : null;

    public bool EndsSoon(DateTimeOffset? at) => at is { } end && end - world.At < Soon;

    private bool Shadowed(IEnumerable<PluginEntity> made)
    {
        var all = made.ToArray();
        return all.Length > 0 && all.All(Overridden);
    }

    /// <summary>Kong takes the plugin of a route before that of its service, for the same caller.</summary>
    private bool Overridden(PluginEntity item) =>
        item.Scope.Service is { } service && routesOf[service].Any()
        && routesOf[service].All(route => scopes.Contains((item.Type, item.Scope with { Service = null, Route = route })));
}
