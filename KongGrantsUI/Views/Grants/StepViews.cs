using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Grants;

internal static class StepViews
{
    public static EquatableList<StepView> Make(ChangePlan plan, RequestState state, VisibleWorld world) =>
        plan.Steps.Index().Select(entry => Make(entry.Item, entry.Index + 1, state, world)).ToEquatableList();

    /// <summary>Steps into a grant are done under it: without it, the first of them would already be refused. Steps out of it, any time.</summary>
    public static bool MayStart(RequestState state) => state is RequestState.Granted or RequestState.InUse or RequestState.Covered or RequestState.Revoking or RequestState.Expired;

    private static StepView Make(PlanStep step, int number, RequestState state, VisibleWorld world)
    {
        var may = May(step.Change, world);
        var open = step.State is StepState.Ready or StepState.NeedsInput;
        var canDo = open && may && MayStart(state);
        return new StepView(
            step.Id, number, step.Title.ToString(), step.Why.ToString(), OwnNamespaces.Owner(step.Owner, world), Status(step.State, state),
            canDo || step.State == StepState.Done ? "" : Waits(step, state, world), step.Change.Yaml, step.Change.Kubectl,
            canDo, step.State == StepState.NeedsInput || step.Change.Verb == ChangeVerb.Create);
    }

    private static bool May(PlannedChange change, VisibleWorld world) => world.Access.May(
        change.Verb switch { ChangeVerb.Create => "create", ChangeVerb.Delete => "delete", _ => "patch" }, change.Object.Kind, change.Object.Namespace);

    private static StepStatus Status(StepState step, RequestState state) => step switch
    {
        StepState.Done => StepStatus.Done,
        StepState.Waiting => StepStatus.Waiting,
        _ when !MayStart(state) => StepStatus.Waiting,
        StepState.NeedsInput => StepStatus.NeedsInput,
        _ => StepStatus.Ready,
    };

    private static string Waits(PlanStep step, RequestState state, VisibleWorld world) => step.State switch
    {
        _ when !MayStart(state) => T("Comes after the approval."),
        StepState.Waiting => step.WaitsFor.ToString(),
        _ => T($"Waiting for {OwnNamespaces.Owner(step.Owner, world)}."),
    };
}
