using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>A step before it is known whether it may be done now.</summary>
/// <param name="Step">With the state Done, Ready or NeedsInput; Ready is still to be proven.</param>
/// <param name="Apply">The same change, done to a snapshot.</param>
/// <param name="Blocked">Why it can't be done at all, such as a missing object; else null.</param>
internal sealed record DraftStep(PlanStep Step, Func<ClusterSnapshot, ClusterSnapshot> Apply, Sentence? Blocked = null)
{
    public bool IsBlocked => Blocked is not null;

    public bool IsDone => Step.State == StepState.Done;

    public DraftStep AfterAlso(IEnumerable<string> ids) =>
        this with { Step = Step with { After = Step.After.Concat(ids).Where(id => id != Step.Id).Distinct().ToEquatableList() } };
}
