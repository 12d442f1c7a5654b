using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Everything that names one plugin key; appended to, never de-duplicated (semantics 3.1).</summary>
internal sealed class PluginRelations(ObjectKey plugin)
{
    /// <summary>What the key resolves to.</summary>
    public ObjectKey Plugin { get; } = plugin;

    public List<Relation> Services { get; } = [];
    public List<Relation> Routes { get; } = [];
    public List<Relation> Consumers { get; } = [];
    public List<Relation> Groups { get; } = [];

    /// <summary>Everything that the combinations are made from, in order.</summary>
    public object?[] Inputs()
    {
        List<Relation>[] lists = [Services, Routes, Consumers, Groups];
        var (inputs, next) = (new object?[lists.Sum(list => 1 + (2 * list.Count))], 0);
        foreach (var list in lists)
        {
            inputs[next++] = null;
            foreach (var relation in list) (inputs[next++], inputs[next++]) = (relation.KongName, relation.Referrer);
        }

        return inputs;
    }

    /// <summary>
    /// A product, not a union: consumers by services and routes, else groups by them, else each alone.
    /// Groups are discarded where there are consumers.
    /// </summary>
    public IEnumerable<(PluginScope Scope, EquatableList<ObjectKey> Referrers)> Combinations()
    {
        if (Consumers.Count > 0) return Scoped(Consumers, consumer => new PluginScope(Consumer: consumer));
        if (Groups.Count > 0) return Scoped(Groups, group => new PluginScope(ConsumerGroup: group));
        return Served(PluginScope.Global).Select(item => (item.Scope, EquatableList.Of(item.Referrer)));
    }

    private IEnumerable<(PluginScope, EquatableList<ObjectKey>)> Scoped(List<Relation> callers, Func<string, PluginScope> scopeOf)
    {
        foreach (var caller in callers)
        {
            var scope = scopeOf(caller.KongName);
            if (Services.Count + Routes.Count == 0) yield return (scope, [caller.Referrer]);
            foreach (var (narrowed, referrer) in Served(scope)) yield return (narrowed, Sorted(caller.Referrer, referrer));
        }
    }

    private IEnumerable<(PluginScope Scope, ObjectKey Referrer)> Served(PluginScope scope) =>
        Services.Select(service => (scope with { Service = service.KongName }, service.Referrer))
            .Concat(Routes.Select(route => (scope with { Route = route.KongName }, route.Referrer)));

    private static EquatableList<ObjectKey> Sorted(ObjectKey left, ObjectKey right) => left < right ? [left, right] : [right, left];
}
