using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>
/// A KongClusterPlugin's limit that a Service or route of one namespace and callers of another name without prefix: the
/// controller keeps the two sides apart, so that it limits each of them everywhere (semantics 3.4).
/// </summary>
internal sealed class ClusterPluginApartRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Result.Entities
        .Where(entity => entity.Plugin.Kind == Kinds.KongClusterPlugin && AuthPlugins.LimitsRate(entity.Type) && entity.Enabled)
        .GroupBy(entity => entity.Plugin)
        .Select(group => Make(context, group.Key, Referrers(group, IsOfPlace), Referrers(group, IsOfCaller)))
        .OfType<Finding>();

    private static bool IsOfPlace(PluginScope scope) => scope is { Consumer: null, ConsumerGroup: null } and not { Service: null, Route: null };

    private static bool IsOfCaller(PluginScope scope) => scope is { Service: null, Route: null } and not { Consumer: null, ConsumerGroup: null };

    private static ObjectKey[] Referrers(IEnumerable<PluginEntity> entities, Func<PluginScope, bool> which) =>
        [.. entities.Where(entity => which(entity.Scope)).SelectMany(entity => entity.Referrers).Distinct().Order()];

    private static Finding? Make(FindingContext context, ObjectKey plugin, ObjectKey[] places, ObjectKey[] callers)
    {
        if (places.Length == 0 || callers.Length == 0) return null;
        var home = places[0].Namespace;
        return new Finding(
            "KG037", Severity.Warning,
            $"{Wording.Of(plugin)} limits {Wording.List(callers)} on every service and everybody on {Wording.List(places)}: names without a prefix are combined within one namespace only.",
            [plugin, .. places, .. callers], callers[0].Namespace,
            new Remedy(
                $"Where it is meant for these callers there alone, they write '{$"{home}:{plugin.Name}"}', which a grant of {home} for a KongPlugin of that name has to allow.",
                string.Join('\n', Lines(context, plugin, home, callers))));
    }

    private static IEnumerable<string> Lines(FindingContext context, ObjectKey plugin, string home, ObjectKey[] callers)
    {
        var references = context.Result.References.Where(reference => reference.Plugin == plugin && callers.Contains(reference.Referrer)).ToArray();
        foreach (var group in references.GroupBy(reference => (reference.Referrer.Kind, reference.Referrer.Namespace)).Where(group => group.Key.Namespace != home))
        {
            if (!IsAllowed(context, group.First(), home)) yield return Kubectl.Apply(MissingGrantRule.Manifest(context.Snapshot.ReferenceGrants, group.First(), home));
        }

        foreach (var reference in references) yield return EntryChanges.Replace(context.TextOf(reference.Referrer), reference, $"{home}:{plugin.Name}");
    }

    private static bool IsAllowed(FindingContext context, PluginReference reference, string home) => context.Translation.Grants.Allowing(
        new(reference.Referrer.Kind, reference.Referrer.Namespace, Kinds.KongPlugin, home, reference.PluginName)).Count > 0;
}
