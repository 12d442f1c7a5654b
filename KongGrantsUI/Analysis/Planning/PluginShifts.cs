using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>Reads from two analyses how the reach of each plugin changes.</summary>
internal static class PluginShifts
{
    public static EquatableList<PluginShift> Between(ClusterAnalysis before, ClusterAnalysis after)
    {
        var (old, next) = (Scopes(before), Scopes(after));
        var colliding = after.Collisions.Except(before.Collisions).SelectMany(collision => collision.Plugins).ToHashSet();
        return old.Select(group => group.Key).Concat(next.Select(group => group.Key)).Distinct().Order()
            .Select(plugin => Shift(plugin, [.. old[plugin]], [.. next[plugin]], colliding.Contains(plugin)))
            .OfType<PluginShift>().ToEquatableList();
    }

    private static ILookup<ObjectKey, PluginScope> Scopes(ClusterAnalysis analysis) =>
        analysis.Entities.Where(entity => entity.Enabled).ToLookup(entity => entity.Plugin, entity => entity.Scope);

    private static PluginShift? Shift(ObjectKey plugin, EquatableList<PluginScope> before, EquatableList<PluginScope> after, bool collides) =>
        !collides && before.ToHashSet().SetEquals(after) ? null : new PluginShift(plugin, collides ? ShiftKind.Collides : Kind(before, after), before, after);

    private static ShiftKind Kind(EquatableList<PluginScope> before, EquatableList<PluginScope> after)
    {
        if (after.Any(IsEverywhere) && !before.Any(IsEverywhere)) return ShiftKind.NewlyEverywhere;
        if (before.Count == 0) return ShiftKind.Starts;
        if (after.Count == 0) return ShiftKind.Stops;
        var (covered, covers) = (after.All(scope => before.Any(wide => Covers(wide, scope))), before.All(scope => after.Any(wide => Covers(wide, scope))));
        return covered ? ShiftKind.Narrowed : covers ? ShiftKind.Widened : ShiftKind.Moved;
    }

    private static bool IsEverywhere(PluginScope scope) => scope is { Service: null, Route: null };

    private static bool Covers(PluginScope wide, PluginScope narrow) =>
        (wide.Service is null || wide.Service == narrow.Service) && (wide.Route is null || wide.Route == narrow.Route)
        && (wide.Consumer is null || wide.Consumer == narrow.Consumer) && (wide.ConsumerGroup is null || wide.ConsumerGroup == narrow.ConsumerGroup);
}
