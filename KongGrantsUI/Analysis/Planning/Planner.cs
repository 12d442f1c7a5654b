using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>
/// Leads from any snapshot to plugins attached on both sides, without a moment at which they act on somebody else, or
/// at which Kong refuses the configuration (semantics 3.5). Made anew from each snapshot, so steps done by hand are seen.
/// </summary>
public static class Planner
{
    /// <param name="snapshot">The present state.</param>
    /// <param name="goal">What is wanted; names of objects that do not exist make their steps wait.</param>
    /// <param name="options">How the controller is set up.</param>
    /// <param name="now">Not used by any rule yet; plans and analyses are asked for alike.</param>
    public static ChangePlan Plan(ClusterSnapshot snapshot, PlanGoal goal, AnalysisOptions options, DateTimeOffset now)
    {
        _ = now;
        var draft = new PlanDraft(snapshot, goal, options.PlanPatches);
        var slice = PlanSlice.Of(snapshot, draft.Objects, goal.Attach.Select(wish => new NamespacedName(goal.PluginNamespace, wish.Plugin)));
        var (steps, explorer) = Best(draft, slice, options);
        return new ChangePlan(explorer.Settle(steps).ToEquatableList(), Hazards(explorer, draft, slice, options));
    }

    /// <summary>The snapshot in which every step towards the goal is done, except those that can't be, or whose object nobody has described yet.</summary>
    public static ClusterSnapshot Reach(ClusterSnapshot snapshot, PlanGoal goal) => new PlanDraft(snapshot, goal, maySwitch: false)
        .Steps(PlanStrategy.Free, []).Where(step => !step.IsBlocked).Aggregate(snapshot, (state, step) => step.Apply(state));

    /// <summary>The least trouble that proves safe. Where nothing does, order alone still avoids the most.</summary>
    private static (DraftStep[] Steps, PlanExplorer Explorer) Best(PlanDraft draft, ClusterSnapshot slice, AnalysisOptions options)
    {
        var idle = draft.Idle(new Effects(Translator.Translate(slice, options).Result, _ => true));
        var attempts = Enum.GetValues<PlanStrategy>().Where(strategy => options.PlanPatches || strategy <= PlanStrategy.ReferrersFirst).Select(strategy => Try(draft, strategy, idle, slice, options)).TakeUntilSafe().ToArray();
        return attempts[^1].Explorer.IsSafe ? attempts[^1] : attempts[(int)PlanStrategy.ReferrersFirst];
    }

    private static (DraftStep[] Steps, PlanExplorer Explorer) Try(PlanDraft draft, PlanStrategy strategy, HashSet<string> idle, ClusterSnapshot slice, AnalysisOptions options)
    {
        var steps = draft.Steps(strategy, idle);
        return (steps, new PlanExplorer(steps, slice, options, draft.IsIntended));
    }

    private static IEnumerable<(DraftStep[] Steps, PlanExplorer Explorer)> TakeUntilSafe(this IEnumerable<(DraftStep[] Steps, PlanExplorer Explorer)> attempts)
    {
        foreach (var attempt in attempts)
        {
            yield return attempt;
            if (attempt.Explorer.IsSafe) yield break;
        }
    }

    private static EquatableList<Sentence> Hazards(PlanExplorer explorer, PlanDraft draft, ClusterSnapshot slice, AnalysisOptions options) =>
        draft.Obstacles(Translator.Translate(slice, options)).Concat(explorer.Hazards).Concat(explorer.Losses).Distinct().ToEquatableList();
}
