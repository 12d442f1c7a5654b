using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access;

/// <summary>
/// Plans and forecasts for the requests that a user may see, made from the whole state, since neither side sees all of
/// it, and then cut down: of a step in a namespace that is not theirs, the user gets what is done and why, but not the
/// objects' text.
/// </summary>
public sealed class RequestPlans
{
    private static readonly ChangePlan None = new([], []);

    private readonly LiveState state;
    private readonly AccessMap access;
    private readonly Sight sight;
    private readonly IPlanning planning;
    private readonly Lazy<HiddenNames> hidden;

    internal RequestPlans(LiveState state, AccessMap access, Sight sight, IPlanning planning)
    {
        this.state = state;
        this.access = access;
        this.sight = sight;
        this.planning = planning;
        hidden = new Lazy<HiddenNames>(() => new HiddenNames(state, sight));
    }

    /// <summary>The steps to what the request asks for; <paramref name="targets"/> are the approver's own objects to attach to as well.</summary>
    /// <returns>An empty plan where the user may not see the request, or where it asks for no attachment.</returns>
    public ChangePlan For(PluginGrantRequest request, EquatableList<AttachTarget> targets) =>
        request.Attach.Count > 0 && Seen(request) is { } current ? Cut(planning.Attach(state.Snapshot, Goal(current, targets), state.At)) : None;

    /// <summary>The steps out of a grant; empty where the user may not see the grant.</summary>
    public ChangePlan OutOf(ObjectKey grant) =>
        sight.Known(grant) && state.Snapshot.Find(grant) is not null ? Cut(planning.Revoke(state.Snapshot, grant, state.At)) : None;

    /// <summary>What would change if this grant were there and the request's steps were done; null where the user may not see the request.</summary>
    public VisibleEffects? IfApproved(PluginGrantRequest request, EquatableList<AttachTarget> targets, ReferenceGrant grant) =>
        Seen(request) is { } current ? If(planning.Attached(state.Snapshot.With(grant), Goal(current, targets))) : null;

    /// <summary>What would change if this object were gone at once; null where the user may not see it.</summary>
    public VisibleEffects? IfGone(ObjectKey key) =>
        sight.Known(key) && state.Snapshot.Find(key) is not null ? If(state.Snapshot.Without(key)) : null;

    /// <summary>What would change for what the user may see if all this were done.</summary>
    public VisibleEffects IfChanged(IEnumerable<HypotheticalChange> changes) => If(changes.Aggregate(state.Snapshot, (snapshot, change) => change.ApplyTo(snapshot)));

    private VisibleEffects If(ClusterSnapshot after) => new(See(state), See(state with { Snapshot = after, Analysis = planning.Analyse(after, state.At) }));

    private ClusterAnalysis See(LiveState at)
    {
        var eyes = new Sight(at, access);
        return VisibleAnalyses.For(new LiveWorld(at, eyes, VisibleSnapshots.For(at.Snapshot, eyes, [])));
    }

    private PluginGrantRequest? Seen(PluginGrantRequest request) =>
        state.Snapshot.Find(request.Key) is PluginGrantRequest current && sight.Shows(current) ? current : null;

    private static PlanGoal Goal(PluginGrantRequest request, EquatableList<AttachTarget> targets) =>
        new(request.ToNamespace, request.Namespace, request.From, request.Attach, targets);

    private ChangePlan Cut(ChangePlan plan) => new(plan.Steps.Select(Cut).ToEquatableList(), plan.Hazards.Select(hidden.Value.Cut).ToEquatableList());

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
