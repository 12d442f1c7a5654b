using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Findings;

/// <summary>The findings of a user's world, worst first. Pure.</summary>
public sealed record FindingsView(EquatableList<FindingRow> Rows, bool Synced)
{
    public static FindingsView Project(VisibleWorld world) => new(
        world.Analysis.Findings.OrderByDescending(item => item.Severity).Select(item => new FindingRow(
            item.Code, item.Severity.ToString().ToLowerInvariant(), item.Message,
            item.Objects.Select(key => key.ToString()).ToEquatableList(),
            item.Owner.Length == 0 ? "a cluster admin" : world.Owns(item.Owner) ? "you" : item.Owner,
            item.Owner.Length > 0 && world.Owns(item.Owner),
            item.Remedy.Advice, item.Remedy.Kubectl, item.Remedy.Yaml)).ToEquatableList(),
        world.Snapshot.IsSynced);
}
