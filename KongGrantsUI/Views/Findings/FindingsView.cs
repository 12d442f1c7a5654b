using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Findings;

/// <summary>The findings of a user's world, worst first, as far as a filter lets them through. Pure.</summary>
/// <param name="Frame">What the page says in the place of its content.</param>
/// <param name="Rows">Those that the filter lets through, as many as were asked for.</param>
/// <param name="Matching">How many the filter lets through.</param>
/// <param name="Total">How many there are without a filter.</param>
/// <param name="Mine">How many of all the user can mend.</param>
/// <param name="Errors">How many of all are errors; likewise the next two.</param>
public sealed record FindingsView(PageFrame Frame, EquatableList<FindingRow> Rows, int Matching, int Total, int Mine, int Errors, int Warnings, int Infos)
{
    /// <summary>How many are shown at first, and come with each wish for more: a large cluster has tens of thousands.</summary>
    public const int Step = 100;

    public static FindingsView Project(VisibleWorld world) => Project(world, FindingsFilter.None);

    public static FindingsView Project(VisibleWorld world, FindingsFilter filter, int most = Step)
    {
        var all = world.Analysis.Findings;
        var own = all.Select(item => item.Owner).Distinct().Where(owner => owner.Length > 0 && world.Owns(owner)).ToHashSet(StringComparer.Ordinal);
        var matching = all.OrderByDescending(item => item.Severity).Where(item => filter.Matches(item, own.Contains(item.Owner))).ToArray();
        return new FindingsView(
            PageFrame.Of(world), matching.Take(most).Select(item => Row(item, own.Contains(item.Owner), world)).ToEquatableList(), matching.Length, all.Count,
            all.Count(item => own.Contains(item.Owner)), Count(all, Severity.Error), Count(all, Severity.Warning), Count(all, Severity.Info));
    }

    private static int Count(EquatableList<Finding> all, Severity severity) => all.Count(item => item.Severity == severity);

    private static FindingRow Row(Finding item, bool mine, VisibleWorld world) => new(
        item.Code, item.Severity.Word(), item.Message.ToString(),
        item.Objects.Select(key => key.ToString()).ToEquatableList(),
        item.Owner,
        mine,
        item.Remedy.Advice.ToString(), item.Remedy.Kubectl, item.Remedy.Yaml)
    {
        Grant = GrantRemedy.Of(item, world),
        Links = item.Objects.Select(ObjectLink.To).ToEquatableList(),
    };
}
