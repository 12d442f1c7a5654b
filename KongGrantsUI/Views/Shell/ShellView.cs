using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Grants;

namespace KongGrantsUI.Views.Shell;

/// <summary>What surrounds every page: who, how fresh, and how much waits.</summary>
public sealed record ShellView(string UserName, int Waiting, int Findings, string Freshness, string Stale)
{
    public static ShellView Project(VisibleWorld world, DateTimeOffset now)
    {
        var broken = world.Snapshot.Sync.Where(kind => kind.State == SyncState.Reconnecting).Select(kind => kind.Kind.Kind).ToArray();
        return new ShellView(
            world.User.DisplayName,
            GrantsPages.Make(world, now).Inbox.Count(row => row.YourTurn),
            world.Analysis.Findings.Count,
            broken.Length > 0 ? "Reconnecting" : world.Snapshot.IsSynced ? "Live" : "Reading",
            broken.Length == 0 ? "" : $"What is shown of {string.Join(", ", broken)} may be stale: the connection to the cluster is being made again.");
    }
}
