using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>
/// Leads out of a grant. Taking the grant away first would let plugins act on everybody, or collide and leave the old
/// binding running (semantics 3.5, 3.6). The grant's owner can do all that matters alone; what the referrers' owner has
/// to do only tidies up.
/// </summary>
public static class RevocationPlanner
{
    /// <param name="grant">A ReferenceGrant; one that does not exist gives an empty plan and a sentence.</param>
    public static ChangePlan Plan(ClusterSnapshot snapshot, ObjectKey grant, AnalysisOptions options, DateTimeOffset now)
    {
        _ = now;
        if (snapshot.ReferenceGrants.Find(grant.Namespace, grant.Name) is null) return new ChangePlan([], [$"{Findings.Wording.Of(grant)} does not exist."]);
        var translation = Translator.Translate(snapshot, options);
        var lost = translation.Result.References.Where(reference => DependsOn(translation, reference, grant)).ToArray();
        var slice = PlanSlice.Of(snapshot, lost.Select(reference => reference.Referrer), lost.Select(reference => new NamespacedName(reference.PluginNamespace, reference.PluginName)));
        var steps = new RevocationSteps(snapshot, grant, lost, Widening(slice, grant, options, lost)).All();
        var explorer = new PlanExplorer(steps, slice, options, _ => true);
        return new ChangePlan(explorer.Settle(steps).ToEquatableList(), explorer.Hazards.Concat(explorer.Losses).Concat(Filters(lost)).Distinct().ToEquatableList());
    }

    private static bool DependsOn(Translation translation, PluginReference reference, ObjectKey grant) =>
        reference.Grant is not null && translation.Grants.Allowing(ReferenceResolver.QuestionOf(reference)) is [var only] && only.Grant == grant;

    /// <summary>Plugins that would act on more, or collide, if these references were simply gone.</summary>
    private static HashSet<ObjectKey> Widening(ClusterSnapshot slice, ObjectKey grant, AnalysisOptions options, PluginReference[] lost)
    {
        var named = lost.Select(reference => reference.Plugin).OfType<ObjectKey>().ToHashSet();
        var before = Translator.Translate(slice, options).Result;
        var after = Translator.Translate(slice.Without(grant), options).Result;
        var present = before.Entities.Select(entity => (entity.Type, entity.Scope, entity.Plugin)).ToHashSet();
        return after.Entities.Where(entity => named.Contains(entity.Plugin) && !present.Contains((entity.Type, entity.Scope, entity.Plugin)))
            .Select(entity => entity.Plugin).ToHashSet();
    }

    private static IEnumerable<Sentence> Filters(IEnumerable<PluginReference> lost) => lost
        .Where(reference => reference.Source == ReferenceSource.ExtensionRef)
        .Select(reference => Of($"{Findings.Wording.Of(reference.Referrer)} names {reference.PluginName} in a filter of a rule; its owner takes that out by hand."));
}
