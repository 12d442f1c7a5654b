using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>One step for each object that is to name plugins; names that are there are kept.</summary>
internal sealed class AttachSteps(ClusterSnapshot snapshot, PlanGoal goal)
{
    private static readonly Sentence AtOnce = "Those of the plugins that exist act on it from then on.";

    public IEnumerable<DraftStep> Referrers() => goal.Attach
        .SelectMany(wish => wish.Referrers.Select(name => (Key: new ObjectKey(goal.ReferrerKind, goal.ReferrerNamespace, name), wish.Plugin)))
        .GroupBy(item => item.Key)
        .OrderBy(group => group.Key)
        .Select(group => Step(group.Key, [.. group.Select(item => item.Plugin).Distinct()], goal.HasBothSides ? Of("The plugins don't act on it before its other side names them and they exist.") : AtOnce));

    public IEnumerable<DraftStep> Targets() => goal.Targets
        .Select(target => new ObjectKey(target.Kind, goal.PluginNamespace, target.Name))
        .Distinct().Order()
        .Select(key => Step(key, [.. goal.Attach.Select(wish => wish.Plugin).Distinct()], goal.HasBothSides ? Of("Keeps the plugins to what is behind it, instead of everything that the referrers call.") : AtOnce));

    public static string Id(ObjectKey key) => $"annotate:{key}";

    private DraftStep Step(ObjectKey key, string[] plugins, Sentence why)
    {
        var item = snapshot.Find(key);
        var text = item?.Meta.Annotation(Names.PluginsAnnotation);
        var value = plugins.Aggregate(text, (list, plugin) => With(list, key, plugin)) ?? "";
        var step = new PlanStep
        {
            Id = Id(key),
            Owner = key.Namespace,
            Title = $"Let {key.Kind.Kind} {key.Name} in {key.Namespace} name {Findings.Wording.List(plugins)}",
            Why = why,
            State = value == text ? StepState.Done : StepState.Ready,
            Change = PlannedChanges.Annotate(snapshot, key, value),
        };
        return new DraftStep(step, PlannedChanges.Annotated(key, value), item is null ? Of($"{Findings.Wording.Of(key)} does not exist.") : null);
    }

    private string With(string? text, ObjectKey key, string plugin)
    {
        var remote = key.Namespace != goal.PluginNamespace;
        var entries = PluginAnnotation.Parse(text).Entries;
        if (entries.Any(entry => !entry.Dropped && entry.Name == plugin && entry.Namespace == (remote ? goal.PluginNamespace : ""))) return text!;
        var wanted = remote ? $"{goal.PluginNamespace}:{plugin}" : plugin;
        // A bare name that finds nothing at home is this very entry without its prefix.
        var bare = entries.FirstOrDefault(entry => remote && !entry.HasPrefix && !entry.Dropped && entry.Name == plugin && snapshot.Plugins.Find(key.Namespace, plugin) is null);
        if (bare is null) return PluginAnnotation.Append(text, wanted);
        var pieces = text!.Split(',');
        pieces[bare.Position] = wanted;
        return string.Join(',', pieces);
    }
}
