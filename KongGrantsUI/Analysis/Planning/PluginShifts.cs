using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>Reads from two analyses how the reach of each plugin changes.</summary>
internal static class PluginShifts
{
    public static EquatableList<PluginShift> Between(ClusterAnalysis before, ClusterAnalysis after)
    {
        var (old, next) = (Places(before), Places(after));
        var colliding = after.Collisions.Except(before.Collisions).SelectMany(collision => collision.Plugins).ToHashSet();
        return old.Select(group => group.Key).Concat(next.Select(group => group.Key)).Distinct().Order()
            .Select(plugin => Shift(plugin, [.. old[plugin]], [.. next[plugin]], colliding.Contains(plugin)))
            .OfType<PluginShift>().ToEquatableList();
    }

    private static ILookup<ObjectKey, Place> Places(ClusterAnalysis analysis) =>
        analysis.Entities.Where(entity => entity.Enabled).ToLookup(entity => entity.Plugin, entity => new Place(entity.Scope, entity.Referrers.Where(key => Kinds.IsCaller(key.Kind)).ToEquatableList()));

    private static PluginShift? Shift(ObjectKey plugin, EquatableList<Place> before, EquatableList<Place> after, bool collides) =>
        !collides && before.ToHashSet().SetEquals(after) ? null : new PluginShift(plugin, collides ? ShiftKind.Collides : Kind(before, after), Scopes(before), Scopes(after));

    private static EquatableList<PluginScope> Scopes(EquatableList<Place> places) => places.Select(place => place.Scope).ToEquatableList();

    private static ShiftKind Kind(EquatableList<Place> before, EquatableList<Place> after)
    {
        if (after.Any(IsEverywhere) && !before.Any(IsEverywhere)) return ShiftKind.NewlyEverywhere;
        if (before.Count == 0) return ShiftKind.Starts;
        if (after.Count == 0) return ShiftKind.Stops;
        var (covered, covers) = (after.All(place => before.Any(wide => Covers(wide, place))), before.All(place => after.Any(wide => Covers(wide, place))));
        return covered ? ShiftKind.Narrowed : covers ? ShiftKind.Widened : ShiftKind.Moved;
    }

    private static bool IsEverywhere(Place place) => place.Scope is { Service: null, Route: null };

    private static bool Covers(Place wide, Place narrow) =>
        (wide.Scope.Service is null || wide.Scope.Service == narrow.Scope.Service) && (wide.Scope.Route is null || wide.Scope.Route == narrow.Scope.Route)
        && (wide.Callers.Count == 0 || wide.Callers.Equals(narrow.Callers))
        && (wide.Scope.Consumer is null || wide.Scope.Consumer == narrow.Scope.Consumer) && (wide.Scope.ConsumerGroup is null || wide.Scope.ConsumerGroup == narrow.Scope.ConsumerGroup);

    // An analysis that is cut down to what a user may see says the same Kong name of all consumers that are hidden, but not the same object.
    private readonly record struct Place(PluginScope Scope, EquatableList<ObjectKey> Callers);
}
