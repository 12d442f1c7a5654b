using KongGrantsUI.Analysis;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Visibility;

/// <summary>
/// A gateway's word as one user may hear it. That a configuration is refused holds everybody's changes back, so everybody
/// is told; of why, each user reads what is about objects of theirs.
/// </summary>
internal static class VisibleGateways
{
    /// <param name="all">The gateway's whole word.</param>
    /// <param name="sight">What the user sees.</param>
    /// <param name="visible">The analysis, cut down for that user already.</param>
    /// <remarks>What is not acted out is a plugin's type, followed in parentheses by the part of it where it is only a part.</remarks>
    public static GatewayState For(GatewayState all, Sight sight, ClusterAnalysis visible)
    {
        var faults = all.Faults.Where(fault => fault.Object is { } blamed && sight.Whole(blamed)).ToEquatableList();
        var used = visible.Entities.Select(entity => entity.Type)
            .Concat(visible.KongRoutes.SelectMany(route => route.Filters).Select(filter => $"{filter.Type} filter")).ToHashSet(StringComparer.Ordinal);
        return all with
        {
            Faults = faults,
            HiddenFaults = all.Faults.Count - faults.Count,
            NotActedOut = all.NotActedOut.Where(item => used.Contains(item.Split(" (")[0])).ToEquatableList(),
        };
    }
}
