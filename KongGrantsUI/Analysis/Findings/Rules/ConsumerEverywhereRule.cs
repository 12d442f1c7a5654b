using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A limit meant for one service that follows its consumers everywhere, since the other side does not name it (semantics 3.5, cases 02, 03 and 12).</summary>
internal sealed class ConsumerEverywhereRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Result.Entities
        .Where(entity => entity.Plugin.Kind == Kinds.KongPlugin && AuthPlugins.LimitsRate(entity.Type) && entity.Enabled)
        .Where(entity => entity.Scope is { Service: null, Route: null } and not { Consumer: null, ConsumerGroup: null })
        .GroupBy(entity => entity.Plugin)
        .Where(group => group.Any(entity => entity.Referrers.Any(referrer => referrer.Namespace != group.Key.Namespace)))
        .Select(group => Check(context, group.Key, [.. group]));

    private Finding Check(FindingContext context, ObjectKey plugin, PluginEntity[] entities)
    {
        var servers = context.Naming(plugin.Namespace, plugin.Name).Select(reference => reference.Referrer).Where(referrer => !Kinds.IsCaller(referrer.Kind)).Distinct().ToArray();
        var idle = servers.Where(referrer => !context.IsLive(referrer)).ToArray();
        return context.Once(this, plugin, [.. entities, null, .. servers, null, .. idle, context.Result.KongServices, context.Snapshot.Services], () => Make(context, plugin, entities, servers, idle))!;
    }

    private static Finding Make(FindingContext context, ObjectKey plugin, PluginEntity[] entities, ObjectKey[] servers, ObjectKey[] idle)
    {
        // A second colon in a caller's entry finds the plugin, but under another key than the bare name.
        var apart = servers.Length > idle.Length;
        return new Finding(
            "KG012", Severity.Warning, Message(plugin, Wording.List(entities.Select(entity => entity.Scope.Consumer ?? entity.Scope.ConsumerGroup!)), apart ? [.. servers.Except(idle)] : [], idle),
            [plugin, .. entities.SelectMany(entity => entity.Referrers).Distinct(), .. idle], plugin.Namespace,
            apart ? new Remedy($"Their owners write '{$"{plugin.Namespace}:{plugin.Name}"}' instead.")
            : idle.Length > 0 ? new Remedy("Mend the route first; see what is said of it.") : Attach(context, plugin));
    }

    private static Sentence Message(ObjectKey plugin, Sentence callers, ObjectKey[] apart, ObjectKey[] idle)
    {
        var limits = Wording.Of(plugin);
        if (apart.Length > 0) return $"{limits} limits {callers} on every service of the gateway, since their entry has a second colon, by which it is kept apart from that of {Wording.List(apart)}.";
        if (idle.Length == 0) return $"{limits} limits {callers} on every service of the gateway, since no Service or route of {plugin.Namespace} names it.";
        return Of(
            idle.Length,
            $"{limits} limits {callers} on every service of the gateway, since {Wording.List(idle)} names it, but no accepted route leads there.",
            $"{limits} limits {callers} on every service of the gateway, since {Wording.List(idle)} name it, but no accepted route leads there.");
    }

    private static Remedy Attach(FindingContext context, ObjectKey plugin)
    {
        if (context.ServicesIn(plugin.Namespace).Min() is not { } service) return new Remedy($"The owner of {plugin.Namespace} names it on the Service or route that it is meant for.");
        var text = context.TextOf(service);
        return new Remedy($"The owner of {plugin.Namespace} names it on the Service that it is meant for, such as {service.Name}.", () => EntryChanges.Append(text, service, plugin.Name));
    }
}
