using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis.Planning;

/// <summary>Follows plans as people would: any ready step, done from the step's own data, then a new plan.</summary>
public static class PlanRunner
{
    private const int Most = 60;

    /// <summary>This runner knows Patch.</summary>
    public static readonly AnalysisOptions Options = AnalysisOptions.Default with { PlanPatches = true };

    public sealed record Outcome(ClusterSnapshot Snapshot, bool Stuck, IReadOnlyList<string> Trail, IReadOnlyList<ClusterSnapshot> States);

    public static Outcome Run(ClusterSnapshot start, PlanGoal goal, Random order) =>
        Run(start, state => Planner.Plan(state, goal, Options, World.Now), order);

    public static Outcome Run(ClusterSnapshot start, Func<ClusterSnapshot, ChangePlan> plan, Random order)
    {
        var (state, trail, states) = (start, new List<string>(), new List<ClusterSnapshot> { start });
        for (var count = 0; count < Most; count++)
        {
            var ready = plan(state).Steps.Where(step => step.State == StepState.Ready).ToArray();
            if (ready.Length == 0) return new Outcome(state, !plan(state).IsDone, trail, states);
            var step = ready[order.Next(ready.Length)];
            trail.Add(step.Change.Kubectl);
            state = Apply(state, step.Change);
            states.Add(state);
        }

        return new Outcome(state, true, trail, states);
    }

    public static ClusterSnapshot Apply(ClusterSnapshot state, PlannedChange change) => change.Verb switch
    {
        ChangeVerb.Delete => state.Without(change.Object),
        ChangeVerb.Annotate => new World { Snapshot = state }.Annotate(change.Object, change.Annotations[Names.PluginsAnnotation] is { Length: > 0 } value ? value : null).Snapshot,
        ChangeVerb.Patch => state.With((KongPlugin)state.Find(change.Object)! with { Disabled = change.PatchJson.Contains("true", StringComparison.Ordinal) }),
        _ => state.With(Created(change)),
    };

    private static ClusterObject Created(PlannedChange change)
    {
        var meta = World.Meta(change.Object.Namespace, change.Object.Name);
        var lines = change.Yaml.Split('\n').Select(line => line.Trim()).ToArray();
        if (change.Object.Kind == Kinds.KongPlugin) return new KongPlugin { Meta = meta, Type = lines.Single(line => line.StartsWith("plugin: ", StringComparison.Ordinal))["plugin: ".Length..] };
        var from = lines.SkipWhile(line => line != "from:").Skip(1).Take(3).Select(line => line.Split(": ")[1].Trim('"')).ToArray();
        var names = lines.SkipWhile(line => line != "to:").Where(line => line.StartsWith("name: ", StringComparison.Ordinal)).Select(line => line["name: ".Length..]);
        return new ReferenceGrant
        {
            Meta = meta, From = [new GrantFrom(new GroupKind(from[0], from[1]), from[2])], To = [.. names.Select(name => new GrantTo(Kinds.KongPlugin, name))],
        };
    }
}
