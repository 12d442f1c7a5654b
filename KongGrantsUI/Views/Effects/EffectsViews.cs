using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Effects;

/// <summary>Puts the difference between two analyses into words. Pure.</summary>
public static class EffectsViews
{
    private static readonly EffectsView Nothing = new();

    /// <param name="effects">Null: the user may not see what they are asked about; nothing is said.</param>
    public static EffectsView Make(VisibleEffects? effects)
    {
        if (effects is null) return Nothing;
        var (before, after) = (effects.Before, effects.After);
        Finding[] coming = [.. Only(after.Findings, before.Findings)], going = [.. Only(before.Findings, after.Findings)];
        return new EffectsView
        {
            Rows = PluginShifts.Between(before, after).Select(shift => Row(shift, effects)).ToEquatableList(),
            Appearing = coming.Where(finding => !IsNote(finding)).Select(finding => new EffectRow(finding.Severity.Word(), finding.Message.ToString())).Distinct().ToEquatableList(),
            Vanishing = Sentences(going.Where(finding => !IsNote(finding))),
            Notes = Sentences(coming.Where(IsNote)),
            NotesGone = Sentences(going.Where(IsNote)),
            StopsGateway = after.Rejected && !before.Rejected,
        };
    }

    private static bool IsNote(Finding finding) => finding.Severity == Severity.Info;

    private static EquatableList<string> Sentences(IEnumerable<Finding> findings) => findings.Select(finding => finding.Message.ToString()).Distinct().ToEquatableList();

    private static EffectRow Row(PluginShift shift, VisibleEffects effects)
    {
        var plugin = $"{shift.Plugin.Kind.Kind} {shift.Plugin.NamespacedName}";
        var (old, next) = (Of(effects.Before, shift.Plugin), Of(effects.After, shift.Plugin));
        return shift.Kind switch
        {
            ShiftKind.Starts => new("ok", T($"{plugin} starts to act on {next}.")),
            ShiftKind.Stops => new("warning", T($"{plugin} stops acting on {old}.")),
            ShiftKind.Narrowed => new("ok", T($"{plugin} acts on less: on {next}, and no longer on {old}.")),
            ShiftKind.Widened => new("warning", T($"{plugin} acts on more: on {next}, instead of {old}.")),
            ShiftKind.NewlyEverywhere when old.IsEmpty => new("error", T($"{plugin} acts on {next}.")),
            ShiftKind.NewlyEverywhere => new("error", T($"{plugin} acts on {next}, instead of {old}.")),
            ShiftKind.Collides => new("error", T($"{plugin} collides with another plugin of its type on {next}.")),
            _ => new("warning", T($"{plugin} acts on {next}, instead of {old}.")),
        };
    }

    private static Sentence Of(Analysis.ClusterAnalysis analysis, ObjectKey plugin) =>
        Reach.Of(analysis.Entities.Where(entity => entity.Enabled && entity.Plugin == plugin));

    private static IEnumerable<Finding> Only(IEnumerable<Finding> these, IEnumerable<Finding> notThose)
    {
        var others = notThose.ToHashSet();
        return these.Where(finding => !others.Contains(finding));
    }
}
