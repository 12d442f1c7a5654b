using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Findings;

/// <summary>The findings of a user's world, worst first, as far as a filter lets them through. Pure.</summary>
/// <param name="Frame">What the page says in the place of its content.</param>
/// <param name="Rows">Those that the filter lets through.</param>
/// <param name="Total">How many there are without a filter.</param>
/// <param name="Mine">How many of all the user can mend.</param>
/// <param name="Errors">How many of all are errors; likewise the next two.</param>
public sealed record FindingsView(PageFrame Frame, EquatableList<FindingRow> Rows, int Total, int Mine, int Errors, int Warnings, int Infos)
{
    public static FindingsView Project(VisibleWorld world) => Project(world, FindingsFilter.None);

    public static FindingsView Project(VisibleWorld world, FindingsFilter filter)
    {
        var all = world.Analysis.Findings.OrderByDescending(item => item.Severity).Select(item => Row(item, world)).ToArray();
        return new FindingsView(
            PageFrame.Of(world), all.Where(filter.Matches).ToEquatableList(), all.Length,
            all.Count(row => row.Mine), Count(all, "error"), Count(all, "warning"), Count(all, "info"));
    }

    private static int Count(FindingRow[] rows, string level) => rows.Count(row => row.Level == level);

    private static FindingRow Row(Analysis.Findings.Finding item, VisibleWorld world) => new(
        item.Code, item.Severity.ToString().ToLowerInvariant(), item.Message.ToString(),
        item.Objects.Select(key => key.ToString()).ToEquatableList(),
        item.Owner,
        item.Owner.Length > 0 && world.Owns(item.Owner),
        item.Remedy.Advice.ToString(), item.Remedy.Kubectl, item.Remedy.Yaml)
    {
        Grant = GrantRemedy.Of(item, world),
        Links = item.Objects.Select(ObjectLink.To).ToEquatableList(),
    };
}
