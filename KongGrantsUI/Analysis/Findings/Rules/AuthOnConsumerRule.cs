using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A plugin type that Kong refuses with a consumer in its scope: the webhook lets it pass, and then everything is refused (semantics 4.1).</summary>
internal sealed class AuthOnConsumerRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Result.Entities
        .Where(entity => entity.Scope.Consumer is not null && AuthPlugins.RefusesConsumer(entity.Type))
        .GroupBy(entity => entity.Plugin)
        .Select(group => Make(context, group.Key, group.First().Type, [.. group.SelectMany(entity => entity.Referrers).Distinct().Order()]));

    private static Finding Make(FindingContext context, ObjectKey plugin, string type, ObjectKey[] referrers)
    {
        var callers = referrers.Where(referrer => referrer.Kind == Kinds.KongConsumer).ToArray();
        var consumer = callers[0];
        var entries = context.Result.References.Where(reference => reference.Referrer == consumer && reference.Plugin == plugin);
        return new Finding(
            "KG014", Severity.Error,
            Of(
                callers.Length,
                $"{Wording.Of(plugin)} is of type {type}, which Kong does not take for a single consumer, but {Wording.List(callers)} names it. Kong refuses the whole configuration.",
                $"{Wording.Of(plugin)} is of type {type}, which Kong does not take for a single consumer, but {Wording.List(callers)} name it. Kong refuses the whole configuration."),
            [plugin, .. referrers], consumer.Namespace,
            new Remedy("Name it on the Service or route only.", EntryChanges.Remove(context.TextOf(consumer), consumer, entries)));
    }
}
