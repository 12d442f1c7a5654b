using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Grants;

namespace KongGrantsUI.Views.Shell;

/// <summary>The live counts beside the navigation, of what the user may see.</summary>
/// <param name="Grants">Grants that hold, as their page lists them.</param>
/// <param name="Waiting">Requests that wait for this user.</param>
/// <param name="Findings">Findings that somebody should act on: errors and warnings.</param>
/// <param name="Errors">Those of them that are errors.</param>
/// <param name="Notes">Findings that nobody has to act on.</param>
/// <param name="Broken">Kinds that are not live: what is shown of them may be old.</param>
public sealed record NavCounts(int Namespaces, int Plugins, int Consumers, int Grants, int Waiting, int Findings, int Errors, int Notes, int Broken)
{
    public static NavCounts Of(VisibleWorld world, DateTimeOffset now) => new(
        world.Snapshot.Namespaces.Count,
        world.Snapshot.Plugins.Count + world.Snapshot.ClusterPlugins.Count,
        world.Snapshot.Consumers.Count,
        GrantsPages.InForce(world).Count(),
        GrantsPages.Waiting(world, now),
        world.Analysis.Findings.Count(finding => finding.Severity != Analysis.Findings.Severity.Info),
        world.Analysis.Findings.Count(finding => finding.Severity == Analysis.Findings.Severity.Error),
        world.Analysis.Findings.Count(finding => finding.Severity == Analysis.Findings.Severity.Info),
        StaleNotice.Of(world)?.Kinds.Count ?? 0);
}
