using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>
/// Walks through the states that the steps of a plan can lead to, in every order that their dependencies allow, and
/// judges each. Up to <see cref="MostStates"/> states all are visited; of larger plans, each step by itself, in pairs
/// and with everything else that is ready.
/// </summary>
internal sealed class PlanExplorer
{
    public const int MostStates = 256;

    private readonly ClusterSnapshot start;
    private readonly AnalysisOptions options;
    private readonly DraftStep[] open;
    private readonly HashSet<string> done;
    private readonly Dictionary<string, Sentence?> known = [];
    private readonly HazardJudge judge;

    /// <param name="steps">In the order of the plan.</param>
    /// <param name="start">The present state.</param>
    /// <param name="intended">Which entities are wanted in the end.</param>
    public PlanExplorer(IReadOnlyCollection<DraftStep> steps, ClusterSnapshot start, AnalysisOptions options, Func<PluginEntity, bool> intended)
    {
        (this.start, this.options) = (start, options);
        done = steps.Where(step => step.IsDone).Select(step => step.Step.Id).ToHashSet();
        open = [.. steps.Where(step => !step.IsDone)];
        var before = EffectsOf(start, _ => true);
        var present = before.Slots.Select(slot => (slot.Type, slot.Scope, before.At(slot)!)).ToHashSet();
        var end = open.Where(step => !step.IsBlocked).Aggregate(start, (state, step) => step.Apply(state));
        judge = new HazardJudge(before, EffectsOf(end, entity => intended(entity) || present.Contains((entity.Type, entity.Scope, entity.Plugin)), isGoal: true));
        (Hazards, IsComplete) = Explore();
    }

    /// <summary>Hazards of any state that can be reached, each once, the nearest first.</summary>
    public EquatableList<Sentence> Hazards { get; }

    /// <summary>What the goal itself takes away.</summary>
    public EquatableList<Sentence> Losses => judge.Losses().ToEquatableList();

    /// <summary>Whether every state was visited.</summary>
    public bool IsComplete { get; }

    public bool IsSafe => Hazards.Count == 0;

    /// <summary>The steps with their states settled.</summary>
    public IEnumerable<PlanStep> Settle(IReadOnlyCollection<DraftStep> steps)
    {
        var ready = new List<DraftStep>();
        var hazards = new Dictionary<string, Sentence>();
        foreach (var step in open.Where(MayStart))
        {
            if (Obstacle(step, ready) is { } hazard) hazards[step.Step.Id] = hazard;
            else ready.Add(step);
        }

        var titles = steps.ToDictionary(step => step.Step.Id, step => step.Step.Title);
        return steps.Select(step => Settle(step, titles, hazards));
    }

    private PlanStep Settle(DraftStep step, Dictionary<string, Sentence> titles, Dictionary<string, Sentence> hazards)
    {
        if (step.IsDone) return step.Step;
        var first = step.Step.After.FirstOrDefault(id => !done.Contains(id));
        var waitsFor = step.Blocked;
        if (waitsFor is null && first is not null) waitsFor = $"First: {titles[first]}.";
        if (waitsFor is null && hazards.TryGetValue(step.Step.Id, out var hazard)) waitsFor = $"Done now, it would do harm: {hazard}";
        return waitsFor is null ? step.Step : step.Step with { State = StepState.Waiting, WaitsFor = waitsFor };
    }

    private bool MayStart(DraftStep step) => !step.IsBlocked && step.Step.After.All(done.Contains);

    private Sentence? Obstacle(DraftStep step, List<DraftStep> ready)
    {
        if (IsSafe && IsComplete) return null;
        return Companies(ready).Select(company => (DraftStep[])[.. company, step]).Select(made => HazardOf(made) is { } hazard ? Of($"{hazard} {HowLong(made)}") : null).FirstOrDefault(hazard => hazard is not null);
    }

    /// <summary>When the harm of this state would be over.</summary>
    private Sentence HowLong(DraftStep[] made)
    {
        var rest = open.Where(step => !step.IsBlocked && !made.Contains(step)).ToArray();
        if (rest.FirstOrDefault(step => HazardOf([.. made, step]) is null) is { } end) return $"It would last until this is done: {end.Step.Title}.";
        return HazardOf([.. made, .. rest]) is null ? Of("It would last until all the other steps are done.") : Of("It would last for good.");
    }

    private static IEnumerable<IEnumerable<DraftStep>> Companies(List<DraftStep> ready)
    {
        const int Few = 6;
        if (ready.Count > Few) return ready.Select(other => (IEnumerable<DraftStep>)[other]).Prepend([]).Append(ready);
        return Enumerable.Range(0, 1 << ready.Count).Select(mask => ready.Where((_, index) => (mask >> index & 1) == 1));
    }

    private (EquatableList<Sentence> Hazards, bool IsComplete) Explore()
    {
        var hazards = new List<Sentence>();
        var queue = new Queue<DraftStep[]>([[]]);
        var seen = new HashSet<string> { "" };
        while (queue.TryDequeue(out var made))
        {
            var ids = made.Select(step => step.Step.Id).ToHashSet();
            foreach (var next in open.Where(step => !ids.Contains(step.Step.Id) && !step.IsBlocked && step.Step.After.All(id => done.Contains(id) || ids.Contains(id))))
            {
                DraftStep[] state = [.. made, next];
                if (!seen.Add(IdOf(state))) continue;
                if (seen.Count > MostStates) return (WithEnd(hazards), false);
                if (HazardOf(state) is { } hazard) hazards.Add(hazard);
                queue.Enqueue(state);
            }
        }

        return (hazards.Distinct().ToEquatableList(), true);
    }

    private EquatableList<Sentence> WithEnd(List<Sentence> hazards)
    {
        if (HazardOf([.. open.Where(step => !step.IsBlocked)]) is { } hazard) hazards.Add(hazard);
        return hazards.Distinct().ToEquatableList();
    }

    private Sentence? HazardOf(DraftStep[] made)
    {
        var id = IdOf(made);
        if (known.TryGetValue(id, out var hazard)) return hazard;
        return known[id] = judge.Hazard(EffectsOf(made.Aggregate(start, (state, step) => step.Apply(state)), _ => true));
    }

    private static string IdOf(IEnumerable<DraftStep> made) => string.Join('\n', made.Select(step => step.Step.Id).Order(StringComparer.Ordinal));

    private Effects EffectsOf(ClusterSnapshot state, Func<PluginEntity, bool> counts, bool isGoal = false) =>
        new(Translator.Translate(state, options).Result, counts, isGoal);
}
