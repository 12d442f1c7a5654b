using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>
/// Says whether a state on the way does harm: it may give each request what it has now or what it is to have, and
/// nothing else; Kong may not refuse it for a new reason; and no route that is there now and in the end may be missing.
/// </summary>
internal sealed class HazardJudge(Effects before, Effects intended)
{
    /// <returns>Null where the state is harmless; else a sentence.</returns>
    public Sentence? Hazard(Effects state)
    {
        foreach (var (_, refusal) in state.Refusals.Where(reason => !before.Refusals.ContainsKey(reason.Key)))
            return $"Kong would refuse the whole configuration: {refusal}.";
        var lost = before.Routes.Keys.Where(route => !state.Routes.ContainsKey(route)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (lost is not null) return $"The route {lost} would be taken down.";
        foreach (var (type, point) in Points(state))
        {
            var (winner, old, wanted) = (state.Winner(type, point), before.Winner(type, point), intended.Winner(type, point));
            if (winner != old && winner != wanted) return Describe(winner, old ?? wanted!, point);
        }

        return null;
    }

    /// <summary>What requests have now and will not have in the end, one sentence for each plugin and caller.</summary>
    public IEnumerable<Sentence> Losses() => Points(intended)
        .Select(item => (item.Point, Old: before.Winner(item.Type, item.Point), Next: intended.Winner(item.Type, item.Point)))
        .Where(item => item.Old is not null && item.Old != item.Next)
        .Select(item => item.Next is null
            ? Of($"{Name(item.Old!)} applies to {item.Point.Whom} now and no longer will.")
            : Of($"{Name(item.Old!)} applies to {item.Point.Whom} now and no longer will; {Name(item.Next)} will."))
        .Distinct();

    private static Sentence Describe(ObjectKey? winner, ObjectKey expected, RequestPoint point) => winner is null
        ? Of($"{Name(expected)} would not apply to {point.Whom} in the meantime.")
        : Of($"{Name(winner)} would apply to {point.Whom}.");

    private static string Name(ObjectKey plugin) => plugin.NamespacedName.ToString();

    private IEnumerable<(string Type, RequestPoint Point)> Points(Effects state)
    {
        var slots = state.Slots.Concat(before.Slots).Concat(intended.Slots).Distinct().ToArray();
        var changed = slots.Where(slot => before.At(slot) != state.At(slot) || intended.At(slot) != state.At(slot)).Select(slot => slot.Type).ToHashSet();
        foreach (var type in changed.Order(StringComparer.Ordinal))
        {
            var scopes = slots.Where(slot => slot.Type == type).Select(slot => slot.Scope).ToArray();
            foreach (var point in Points(scopes, state)) yield return (type, point);
        }
    }

    private static IEnumerable<RequestPoint> Points(PluginScope[] scopes, Effects state)
    {
        var (named, inServices) = (Set(scopes, scope => scope.Route), Set(scopes, scope => scope.Service));
        var places = state.Routes.Where(route => named.Contains(route.Key) || inServices.Contains(route.Value))
            .Select(route => (Service: (string?)route.Value, Route: (string?)route.Key)).Append((null, null)).ToArray();
        IEnumerable<(string? Consumer, EquatableList<string> Groups)> callers =
        [
            .. Set(scopes, scope => scope.Consumer).Select(name => ((string?)name, state.GroupsOf(name))),
            .. Set(scopes, scope => scope.ConsumerGroup).Select(name => ((string?)null, EquatableList.Of(name))),
            (null, []),
        ];
        return callers.SelectMany(caller => places.Select(place => new RequestPoint(place.Service, place.Route, caller.Consumer, caller.Groups)));
    }

    private static SortedSet<string> Set(PluginScope[] scopes, Func<PluginScope, string?> part) =>
        new(scopes.Select(part).OfType<string>(), StringComparer.Ordinal);
}
