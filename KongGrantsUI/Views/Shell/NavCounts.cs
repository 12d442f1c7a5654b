using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Shell;

/// <summary>The live counts beside the navigation, of what the user may see.</summary>
/// <param name="Waiting">Requests that wait for this user.</param>
/// <param name="Findings">Findings that somebody should act on: errors and warnings.</param>
/// <param name="Errors">Those of them that are errors.</param>
public sealed record NavCounts(int Namespaces, int Plugins, int Consumers, int Waiting, int Findings, int Errors)
{
    public static NavCounts Of(VisibleWorld world, int waiting) => new(
        world.Snapshot.Namespaces.Count,
        world.Snapshot.Plugins.Count + world.Snapshot.ClusterPlugins.Count,
        world.Snapshot.Consumers.Count,
        waiting,
        world.Analysis.Findings.Count(finding => finding.Severity != Analysis.Findings.Severity.Info),
        world.Analysis.Findings.Count(finding => finding.Severity == Analysis.Findings.Severity.Error));
}
