using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>The steps to a goal and what depends on what, for each strategy.</summary>
internal sealed class PlanDraft(ClusterSnapshot snapshot, PlanGoal goal, bool maySwitch)
{
    private readonly DraftStep[] grants = [.. GrantSteps.For(snapshot, goal)];
    private readonly DraftStep[] referrers = [.. new AttachSteps(snapshot, goal).Referrers()];
    private readonly Replacement replacement = new(snapshot, goal);
    private readonly DraftStep[] targets = [.. new AttachSteps(snapshot, goal).Targets()];
    private readonly PluginSteps plugins = new(snapshot, goal);

    /// <summary>The objects that are to name plugins.</summary>
    public IEnumerable<ObjectKey> Objects => referrers.Concat(targets).Select(step => step.Step.Change.Object);

    // Where a plugin gives way to another on a Service, the routes to it stand in for it until that is done.
    private DraftStep[] Places => [.. targets.Where(step => !replacement.Concerns(step.Step.Change.Object)), .. Replacing.Detours()];

    private ReplaceSteps Replacing => new(snapshot, goal, replacement);

    private bool CallersNamed => referrers.Length > 0 && Kinds.IsCaller(goal.ReferrerKind);

    private bool PlacesNamed => targets.Length > 0 || (referrers.Length > 0 && !Kinds.IsCaller(goal.ReferrerKind));

    /// <summary>Plugins of the goal that are switched on and act on nothing.</summary>
    public HashSet<string> Idle(Effects acting)
    {
        var used = acting.Slots.Select(slot => acting.At(slot)!).ToHashSet();
        return goal.Attach.Select(wish => wish.Plugin).Where(name => !used.Contains(PluginKey(name))).ToHashSet();
    }

    public DraftStep[] Steps(PlanStrategy strategy, HashSet<string> idle)
    {
        bool Pick(KongPlugin plugin) => AnyOpen() && (strategy == PlanStrategy.SwitchOffAll || (strategy == PlanStrategy.SwitchOffIdle && idle.Contains(plugin.Name)));
        var disable = maySwitch ? plugins.Disable(Pick).ToArray() : [];
        var first = Ids([.. grants, .. disable]);
        var callers = referrers.Select(step => step.AfterAlso(first)).ToArray();
        var places = Places.Except(callers, Same).Select(step => step.AfterAlso(strategy == PlanStrategy.Free ? Ids(disable) : [.. first, .. Ids(callers)])).ToArray();
        var last = plugins.Create().Concat(maySwitch ? plugins.Enable(Pick) : []).Select(step => step.AfterAlso([.. Ids(grants), .. Ids(disable), .. Concerned(step)]));
        DraftStep[] steps = [.. grants, .. disable, .. callers, .. places, .. last];
        return [.. steps, .. Replacing.Tail(Ids(steps))];
    }

    /// <summary>Whether an entity is narrowed on every side that the goal names; anything of other plugins is none of its business.</summary>
    public bool IsIntended(PluginEntity entity)
    {
        if (entity.Plugin.Namespace != goal.PluginNamespace || goal.Attach.All(wish => wish.Plugin != entity.Plugin.Name)) return true;
        var (caller, place) = (entity.Scope.Consumer ?? entity.Scope.ConsumerGroup, entity.Scope.Service ?? entity.Scope.Route);
        return (!CallersNamed || caller is not null) && (!PlacesNamed || place is not null);
    }

    /// <summary>Objects of the goal that would name the plugins in vain, and goals that name one side only.</summary>
    public IEnumerable<Sentence> Obstacles(Translation translation)
    {
        Sentence[] reasons = [.. translation.Result.Routes.Where(route => !route.Accepted).Select(route => Of($"{Findings.Wording.Of(route.Route)} is not served: {route.Reason}"))];
        foreach (var key in Objects.Distinct().Where(key => snapshot.Find(key) is not null && !translation.Live.Contains(key)))
        {
            Sentence[] why = Kinds.IsCaller(key.Kind) ? ["Its kubernetes.io/ingress.class is not the controller's."] : ["No served route leads there.", .. reasons];
            yield return Findings.Wording.Join([$"{Findings.Wording.Of(key)} does not reach the gateway, so naming plugins on it has no effect, and they would act on more than is meant.", .. why]);
        }

        if (CallersNamed && !PlacesNamed && goal.Attach.Count > 0)
            yield return $"The plan names no Service or route of {goal.PluginNamespace}, so the plugins act on everything that the referrers call, unless a Service names them already.";
    }

    private IEnumerable<string> Concerned(DraftStep last)
    {
        var plugin = last.Step.Change.Object.Name;
        return goal.Attach.Where(wish => wish.Plugin == plugin).SelectMany(wish => wish.Referrers)
            .Select(name => AttachSteps.Id(new ObjectKey(goal.ReferrerKind, goal.ReferrerNamespace, name)))
            .Concat(Ids(Places));
    }

    private bool AnyOpen() => referrers.Concat(targets).Any(step => !step.IsDone);

    private ObjectKey PluginKey(string name) => new(Kinds.KongPlugin, goal.PluginNamespace, name);

    private static string[] Ids(IEnumerable<DraftStep> steps) => [.. steps.Select(step => step.Step.Id)];

    private static readonly IEqualityComparer<DraftStep> Same = EqualityComparer<DraftStep>.Create(
        (left, right) => left?.Step.Id == right?.Step.Id, step => step.Step.Id.GetHashCode(StringComparison.Ordinal));
}
