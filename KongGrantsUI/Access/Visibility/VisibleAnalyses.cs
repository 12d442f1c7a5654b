using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Access.Visibility;

/// <summary>An analysis as one user sees it: what concerns at least one object of theirs, with foreign names only where known.</summary>
internal static class VisibleAnalyses
{
    /// <summary>What a sentence says in the place of such a name.</summary>
    internal static Sentence Words => "(not visible to you)";

    /// <summary>Stands for a Kong name that would tell of an object which the user may not see.</summary>
    public static readonly string Hidden = Words.English;

    /// <summary>A name of Kong's for readers: as it is, or in their language that they may not see it.</summary>
    public static Sentence Named(string name) => name == Hidden ? Words : Sentence.Verbatim(name);

    public static ClusterAnalysis For(LiveWorld world)
    {
        var (all, sight) = (world.All.Analysis, world.Sight);
        var routes = all.KongRoutes.Where(route => sight.Whole(route.Source)).ToEquatableList();
        var services = routes.Select(route => route.Service).ToHashSet(StringComparer.Ordinal);
        var consumers = all.Consumers.Where(consumer => sight.Whole(consumer.Source)).ToEquatableList();
        var hidden = new HiddenNames(world.All, sight);
        var scopes = new VisibleScopes(services, routes, consumers);
        return all with
        {
            References = all.References.Where(sight.Shows).Select(reference => Cut(reference, world)).ToEquatableList(),
            Grants = all.Grants.Where(usage => sight.Known(usage.Grant)).Select(usage => Cut(usage, sight)).ToEquatableList(),
            Routes = all.Routes.Where(route => sight.Whole(route.Route)).Select(route => Cut(route, hidden)).ToEquatableList(),
            KongServices = all.KongServices.Where(service => services.Contains(service.Name)).ToEquatableList(),
            KongRoutes = routes,
            Consumers = consumers,
            Entities = all.Entities.Where(entity => Concerns(sight, entity.Referrers.Append(entity.Plugin)))
                .Select(entity => Cut(entity, sight, scopes)).ToEquatableList(),
            Collisions = all.Collisions.Where(collision => Concerns(sight, collision.Plugins.Concat(collision.Referrers)))
                .Select(collision => Cut(collision, sight, scopes)).ToEquatableList(),
            Failures = all.Failures.Where(failure => sight.Whole(failure.Object))
                .Select(failure => failure with { Message = hidden.Cut(failure.Message) }).ToEquatableList(),
            Findings = VisibleFindings.For(world, hidden),
        };
    }

    private static bool Concerns(Sight sight, IEnumerable<ObjectKey> keys) => keys.Any(sight.Whole);

    private static RouteAcceptance Cut(RouteAcceptance route, HiddenNames hidden) => route with
    {
        Reason = hidden.Cut(route.Reason, route.Causes),
        Causes = route.Causes.Where(hidden.MayBeNamed).ToEquatableList(),
    };

    private static EquatableList<ObjectKey> Known(Sight sight, IEnumerable<ObjectKey> keys) => keys.Where(sight.Known).ToEquatableList();

    private static PluginReference Cut(PluginReference reference, LiveWorld world) => reference with
    {
        Grant = reference.Grant is { } match ? Cut(match, world) : null,
        Misses = reference.Misses.Where(miss => world.Sight.Known(miss.Grant)).Select(miss => Cut(miss, world)).ToEquatableList(),
    };

    /// <summary>Foreign entries may have been taken out of the grant, so the index is found again.</summary>
    private static GrantMatch Cut(GrantMatch match, LiveWorld world)
    {
        if (world.All.Snapshot.Find(match.Grant) is not ReferenceGrant whole || world.Snapshot.Find(match.Grant) is not ReferenceGrant seen) return match;
        if (match.FromIndex >= whole.From.Count) return match;
        var index = seen.From.Index().FirstOrDefault(entry => entry.Item == whole.From[match.FromIndex]).Index;
        return match with { FromIndex = index };
    }

    private static GrantMiss Cut(GrantMiss miss, LiveWorld world) =>
        world.Sight.Whole(miss.Grant) ? miss : miss with { Reason = "This grant lets something in from your namespace, but not this reference." };

    private static GrantUsage Cut(GrantUsage usage, Sight sight) => usage with
    {
        Users = usage.Users.Where(user => sight.Whole(usage.Grant) || sight.Whole(user)).ToEquatableList(),
        Plugins = usage.Plugins.Where(plugin => sight.Known(new ObjectKey(Kinds.KongPlugin, plugin.Namespace, plugin.Name))).ToEquatableList(),
    };

    private static PluginEntity Cut(PluginEntity entity, Sight sight, VisibleScopes scopes)
    {
        var scope = scopes.Cut(entity.Scope);
        var whole = sight.Whole(entity.Plugin);
        return entity with
        {
            Scope = scope,
            Id = scope == entity.Scope ? entity.Id : null,
            ByCustomId = scope == entity.Scope && entity.ByCustomId,
            InstanceName = whole && scope == entity.Scope ? entity.InstanceName : null,
            ConfigJson = whole ? entity.ConfigJson : null,
            Referrers = Known(sight, entity.Referrers),
        };
    }

    private static Collision Cut(Collision collision, Sight sight, VisibleScopes scopes) =>
        new(collision.Type, scopes.Cut(collision.Scope), Known(sight, collision.Plugins), Known(sight, collision.Referrers));
}
