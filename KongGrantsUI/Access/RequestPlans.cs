using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access;

/// <summary>
/// Plans for the requests that a user may see, made from the whole state, since neither side sees all of it, and then
/// cut down: of a step in a namespace that is not theirs, the user gets what is done and why, but not the objects' text.
/// </summary>
public sealed class RequestPlans
{
    private readonly LiveState state;
    private readonly Sight sight;
    private readonly PlanMaker make;
    private readonly Lazy<HiddenNames> hidden;

    internal RequestPlans(LiveState state, Sight sight, PlanMaker make)
    {
        this.state = state;
        this.sight = sight;
        this.make = make;
        hidden = new Lazy<HiddenNames>(() => new HiddenNames(state.Snapshot, sight));
    }

    /// <summary>The steps to what the request asks for; <paramref name="targets"/> are the approver's own objects to attach to as well.</summary>
    /// <returns>An empty plan where the user may not see the request, or where it asks for no attachment.</returns>
    public ChangePlan For(PluginGrantRequest request, EquatableList<AttachTarget> targets)
    {
        if (request.Attach.Count == 0 || state.Snapshot.Find(request.Key) is not PluginGrantRequest current || !sight.Shows(current))
            return new ChangePlan([], []);
        var goal = new PlanGoal(current.ToNamespace, current.Namespace, current.From, current.Attach, targets);
        var plan = make(state.Snapshot, goal, state.At);
        return new ChangePlan(
            plan.Steps.Select(Cut).ToEquatableList(),
            plan.Hazards.Select(hidden.Value.Cut).ToEquatableList());
    }

    private PlanStep Cut(PlanStep step)
    {
        if (sight.Whole(step.Change.Object)) return step;
        var change = step.Change;
        // A plugin that is still to be made is described by the request itself; anything else is the owner's.
        var open = change.Verb == ChangeVerb.Create && step.State != StepState.Done;
        return step with
        {
            Title = hidden.Value.Cut(step.Title),
            Why = hidden.Value.Cut(step.Why),
            WaitsFor = hidden.Value.Cut(step.WaitsFor),
            Change = open ? change : change with { Annotations = EquatableMap.Empty, Yaml = "", Kubectl = "" },
        };
    }
}
