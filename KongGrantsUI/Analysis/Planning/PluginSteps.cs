using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using System.Text.Json.Nodes;
using System.Text.Json;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>Creates plugins that do not exist yet, and switches plugins that do off and on around the change.</summary>
internal sealed class PluginSteps(ClusterSnapshot snapshot, PlanGoal goal)
{
    /// <summary>Stands for a type that is not known yet; two of them count as one type, to be on the safe side.</summary>
    private const string UnknownType = "?";

    public IEnumerable<DraftStep> Create() => Wishes().Where(wish => Find(wish.Plugin) is null || wish.Type is not null).Select(Create);

    /// <param name="pick">Which plugins that are switched on now to switch off first.</param>
    public IEnumerable<DraftStep> Disable(Func<KongPlugin, bool> pick) => Existing()
        .Where(plugin => plugin.Disabled || pick(plugin))
        .Select(plugin => Switch(plugin, disabled: true, done: plugin.Disabled));

    public IEnumerable<DraftStep> Enable(Func<KongPlugin, bool> pick) => Existing()
        .Where(plugin => plugin.Disabled || pick(plugin))
        .Select(plugin => Switch(plugin, disabled: false, done: false));

    public static string CreateId(string plugin) => $"create:{plugin}";

    public static string DisableId(string plugin) => $"disable:{plugin}";

    public static string EnableId(string plugin) => $"enable:{plugin}";

    private IEnumerable<AttachWish> Wishes() => goal.Attach.DistinctBy(wish => wish.Plugin);

    private IEnumerable<KongPlugin> Existing() => Wishes().Select(wish => Find(wish.Plugin)).OfType<KongPlugin>();

    private KongPlugin? Find(string plugin) => snapshot.Plugins.Find(goal.PluginNamespace, plugin);

    private DraftStep Create(AttachWish wish)
    {
        var key = new ObjectKey(Kinds.KongPlugin, goal.PluginNamespace, wish.Plugin);
        var known = Find(wish.Plugin) is not null;
        var plugin = new KongPlugin
        {
            Meta = new ObjectMeta { Namespace = key.Namespace, Name = key.Name },
            Type = wish.Type ?? UnknownType,
            ConfigJson = Compact(wish.ConfigJson),
        };
        var step = new PlanStep
        {
            Id = CreateId(wish.Plugin),
            Owner = goal.PluginNamespace,
            Title = $"Create the KongPlugin {wish.Plugin} in {goal.PluginNamespace}",
            Why = goal.HasBothSides
                ? Of("Last, when both sides name it: from then on it acts, on these requests only.")
                : Of("Last, when everything that is to name it does: from then on it acts."),
            State = known ? StepState.Done : wish.Type is null ? StepState.NeedsInput : StepState.Ready,
            Change = PlannedChanges.Create(key, Manifests.Plugin(key, wish.Type, wish.ConfigJson)),
        };
        return new DraftStep(step, state => state.With(plugin));
    }

    private DraftStep Switch(KongPlugin plugin, bool disabled, bool done) => new(
        new PlanStep
        {
            Id = disabled ? DisableId(plugin.Name) : EnableId(plugin.Name),
            Owner = goal.PluginNamespace,
            Title = disabled
                ? Of($"Switch the KongPlugin {plugin.Name} in {goal.PluginNamespace} off")
                : Of($"Switch the KongPlugin {plugin.Name} in {goal.PluginNamespace} on"),
            Why = WhySwitch(disabled),
            State = done ? StepState.Done : StepState.Ready,
            Change = PlannedChanges.Disable(plugin.Key, disabled),
        },
        PlannedChanges.Disabled(plugin.Key, disabled));

    private Sentence WhySwitch(bool disabled)
    {
        if (disabled) return "So that it does not act on more than is meant while only one side names it.";
        return goal.HasBothSides ? Of("Both sides name it now, so it acts on these requests only.") : Of("Everything that is to name it does now.");
    }

    private static string Compact(string? json)
    {
        try
        {
            return json is null ? "{}" : JsonNode.Parse(json)?.ToJsonString() ?? "{}";
        }
        catch (JsonException)
        {
            return "{}";
        }
    }
}
