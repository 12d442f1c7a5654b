using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>The grants that a goal needs and does not have yet, as narrow as can be.</summary>
internal static class GrantSteps
{
    public static IEnumerable<DraftStep> For(ClusterSnapshot snapshot, PlanGoal goal)
    {
        var names = goal.Attach.Where(wish => wish.Referrers.Count > 0).Select(wish => wish.Plugin).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (goal.ReferrerNamespace == goal.PluginNamespace || names.Length == 0) return [];
        var index = new GrantIndex(snapshot.ReferenceGrants.Where(grant => grant.Namespace == goal.PluginNamespace));
        var allowing = names.Select(name => (Name: name, Grant: index.Allowing(Question(goal, name)).Select(match => match.Grant).FirstOrDefault())).ToArray();
        var missing = allowing.Where(item => item.Grant is null).Select(item => item.Name).ToArray();
        if (missing.Length == 0) return [Done(goal, allowing[0].Grant!)];
        return missing.Chunk(Manifests.MostGrantEntries).Select((chunk, number) => Create(snapshot, goal, chunk, number));
    }

    private static GrantIndex.Question Question(PlanGoal goal, string plugin) =>
        new(goal.ReferrerKind, goal.ReferrerNamespace, Kinds.KongPlugin, goal.PluginNamespace, plugin);

    private static string Id(PlanGoal goal, int number) => $"grant:{goal.PluginNamespace}:{goal.ReferrerKind.Kind}:{goal.ReferrerNamespace}:{number}";

    private static DraftStep Done(PlanGoal goal, ObjectKey grant) => new(
        Step(goal, Id(goal, 0), grant, new PlannedChange(ChangeVerb.Create, grant, EquatableMap.Empty, "", "")) with { State = StepState.Done },
        snapshot => snapshot);

    private static DraftStep Create(ClusterSnapshot snapshot, PlanGoal goal, string[] names, int number)
    {
        var key = GrantNames.Free(snapshot.ReferenceGrants, goal.PluginNamespace, goal.ReferrerKind, goal.ReferrerNamespace, names[0]);
        var from = new GrantFrom(goal.ReferrerKind, goal.ReferrerNamespace);
        var to = names.Select(name => new GrantTo(Kinds.KongPlugin, name)).ToEquatableList();
        var grant = new ReferenceGrant { Meta = new ObjectMeta { Namespace = key.Namespace, Name = key.Name }, From = [from], To = to };
        return new DraftStep(
            Step(goal, Id(goal, number), key, PlannedChanges.Create(key, Manifests.Grant(key, [from], to))),
            state => state.With(grant));
    }

    private static PlanStep Step(PlanGoal goal, string id, ObjectKey grant, PlannedChange change) => new()
    {
        Id = id,
        Owner = goal.PluginNamespace,
        Title = $"Create the ReferenceGrant {grant.Name} in {goal.PluginNamespace}",
        Why = $"Without it, whatever in {goal.ReferrerNamespace} names these plugins is refused. By itself it changes nothing.",
        State = StepState.Ready,
        Change = change,
    };
}
