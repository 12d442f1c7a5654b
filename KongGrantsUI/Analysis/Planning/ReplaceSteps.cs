using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>
/// Puts plugins in the place of others of their type without a moment of both on one scope, which Kong refuses, or of
/// neither: a plugin on a consumer and a route goes before one on the consumer and the Service (semantics 5.1), so the new
/// one acts by way of the routes until the old one has left the Service.
/// </summary>
internal sealed class ReplaceSteps(ClusterSnapshot snapshot, PlanGoal goal, Replacement replacement)
{
    private readonly string[] wanted = [.. goal.Attach.Select(wish => wish.Plugin).Distinct()];

    public IEnumerable<DraftStep> Detours() => replacement.Services.SelectMany(replacement.Routes).Distinct()
        .Select(route => Change($"annotate:{route}", route, wanted, [], $"Let {Of(route)} name {List(wanted)} for now",
            $"On a route it goes before {List(Leaving)} on the Service, so the one takes over from the other in the moment in which it starts to act."));

    /// <param name="before">Ids of the steps after which the new plugins act.</param>
    public IEnumerable<DraftStep> Tail(IEnumerable<string> before)
    {
        var off = replacement.Leaving.Where(plugin => plugin.Disabled || replacement.IsOnlyHere(plugin)).Select(SwitchOff).Select(step => step.AfterAlso(before)).ToArray();
        var callers = replacement.Callers.Select(Detach).Select(step => step.AfterAlso([.. before, .. Ids(off)])).ToArray();
        var services = replacement.Services.Select(Swap).Select(step => step.AfterAlso([.. before, .. Ids(off), .. Ids(callers)])).ToArray();
        var routes = replacement.Services.SelectMany(replacement.Routes).Concat(replacement.Leftovers()).Distinct().Select(Clear).Select(step => step.AfterAlso(Ids(services)));
        return [.. off, .. callers, .. services, .. routes];
    }

    private string[] Leaving => [.. replacement.Leaving.Select(plugin => plugin.Name)];

    private DraftStep SwitchOff(KongPlugin plugin) => new(
        new PlanStep
        {
            Id = $"off:{plugin.Name}", Owner = plugin.Namespace, Title = $"Switch the KongPlugin {plugin.Name} in {plugin.Namespace} off",
            Why = $"{List(wanted)} acts in its place, and nobody else uses it. Off, it limits nobody while its references go one by one.",
            State = plugin.Disabled ? StepState.Done : StepState.Ready, Change = PlannedChanges.Disable(plugin.Key, disabled: true),
        },
        PlannedChanges.Disabled(plugin.Key, disabled: true));

    private DraftStep Detach(ObjectKey caller) => Change($"detach:{caller}", caller, [], Leaving, $"Take {List(Leaving)} off {Of(caller)} in {caller.Namespace}", "It is replaced.");

    private DraftStep Swap(ObjectKey service)
    {
        string[] gone = [.. replacement.Leaving.Where(plugin => plugin.Disabled || replacement.IsOnlyHere(plugin)).Select(plugin => plugin.Name)];
        var title = gone.Length == 0 ? Say.Of($"Let {Of(service)} name {List(wanted)}") : Say.Of($"Let {Of(service)} name {List(wanted)} instead of {List(gone)}");
        return Change(AttachSteps.Id(service), service, wanted, gone, title, "Nothing of the old one acts here any more, so the new one may have its scope.");
    }

    private DraftStep Clear(ObjectKey route) => Change($"detach:{route}", route, [], wanted, $"Take {List(wanted)} off {Of(route)} again", "The Service names it.");

    private DraftStep Change(string id, ObjectKey key, string[] added, string[] removed, Sentence title, Sentence why)
    {
        // What the steps before this one will have added is in the value already, so that its line can be read in advance.
        var value = Edit(key, snapshot.Find(key)?.Meta.Annotation(Names.PluginsAnnotation), key.Kind == goal.ReferrerKind ? Wishes(key) : added, removed);
        // What is only to be taken off again is still to come, even where it is not there yet.
        var done = added.Length > 0 && added.All(plugin => replacement.Names(key, plugin)) && !removed.Any(plugin => replacement.Names(key, plugin));
        var step = new PlanStep
        {
            Id = id, Owner = key.Namespace, Title = title, Why = why, State = done ? StepState.Done : StepState.Ready, Change = PlannedChanges.Annotate(snapshot, key, value),
        };
        return new DraftStep(step, state => PlannedChanges.Annotated(key, Edit(key, state.Find(key)?.Meta.Annotation(Names.PluginsAnnotation), added, removed))(state));
    }

    private string[] Wishes(ObjectKey caller) => [.. goal.Attach.Where(wish => wish.Referrers.Contains(caller.Name)).Select(wish => wish.Plugin).Distinct()];

    private string Edit(ObjectKey key, string? text, string[] added, string[] removed)
    {
        var left = removed.Length == 0 ? text : PluginAnnotation.Without(text, entry => removed.Any(plugin => replacement.Means(entry, key, plugin)));
        return added.Where(plugin => !PluginAnnotation.Parse(left).Kept.Any(entry => replacement.Means(entry, key, plugin)))
            .Aggregate(left, (list, plugin) => PluginAnnotation.Append(list, key.Namespace == goal.PluginNamespace ? plugin : $"{goal.PluginNamespace}:{plugin}")) ?? "";
    }

    private static string Of(ObjectKey key) => $"{key.Kind.Kind} {key.Name}";

    private static Sentence List(string[] names) => Findings.Wording.List(names);

    private static string[] Ids(IEnumerable<DraftStep> steps) => [.. steps.Select(step => step.Step.Id)];
}
