using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>Plugins of one type with one scope: Kong refuses the whole configuration (semantics 3.5 to 3.7).</summary>
internal sealed class CollisionRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Result.Collisions
        .GroupBy(collision => (collision.Plugins, collision.Referrers))
        .Select(group => Make(context, group.First(), group.Count() - 1));

    private static Finding Make(FindingContext context, Collision collision, int more)
    {
        var last = collision.Plugins[^1];
        var line = collision.Referrers.Select(referrer => Detach(context, referrer, last)).FirstOrDefault(line => line.Length > 0) ?? "";
        return new Finding(
            "KG011", Severity.Error,
            Message(collision, more),
            [.. collision.Plugins, .. collision.Referrers], collision.Referrers.Count > 0 ? collision.Referrers[0].Namespace : last.Namespace,
            new Remedy(Advice(collision.Plugins.Count == 1, line.Length > 0), line));
    }

    private static Sentence Message(Collision collision, int more)
    {
        var (plugins, referrers) = (Wording.List(collision.Plugins), Wording.List(collision.Referrers));
        var where = more == 0 ? Wording.Scope(collision.Scope) : $"{Wording.Scope(collision.Scope)} and {more:N0} more";
        return collision.Plugins.Count == 1
            ? Of($"{plugins} is attached twice to {where}, named by {referrers}. Kong refuses the whole configuration and keeps the last good one, so no change in the cluster takes effect.")
            : Of($"{plugins} are all of type {collision.Type} and apply to {where}, named by {referrers}. Kong refuses the whole configuration and keeps the last good one, so no change in the cluster takes effect.");
    }

    private static Sentence Advice(bool twice, bool hasLine) => (twice, hasLine) switch
    {
        (true, true) => Of("Name it once: take the other entry out with this line."),
        (true, false) => Of("Name it once: take the other entry out."),
        (false, true) => Of("Let each consumer name its own plugin, with its prefix and a grant, so that the scopes differ; or take one of the plugins off with this line. To disable a plugin does not help."),
        _ => Of("Let each consumer name its own plugin, with its prefix and a grant, so that the scopes differ; or take one of the plugins off. To disable a plugin does not help."),
    };

    private static string Detach(FindingContext context, ObjectKey referrer, ObjectKey plugin) => EntryChanges.Remove(
        context.TextOf(referrer), referrer, context.Naming(plugin.Namespace, plugin.Name).Where(reference => reference.Referrer == referrer && reference.Source == ReferenceSource.Annotation).TakeLast(1));
}
