using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>Ordered steps from the present snapshot to a goal. Steps that are done already are in it, marked so.</summary>
/// <param name="Steps">In a safe order.</param>
/// <param name="Hazards">What can't be made safe: one sentence each, saying for whom and until when. Empty: the plan is safe.</param>
public sealed record ChangePlan(EquatableList<PlanStep> Steps, EquatableList<Sentence> Hazards)
{
    public bool IsDone => Steps.All(step => step.State == StepState.Done);
}
