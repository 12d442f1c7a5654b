using System.Collections.Immutable;
using System.Diagnostics;
using KongGrantsUI.Access;
using KongGrantsUI.Access.Review;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Bench;

/// <summary>What the server does for a map before anything is sent: choose, judge, lay out and route. Run with <c>map [PAIRS]</c>.</summary>
internal static class MapDrawing
{
    private const int Runs = 15;
    private static readonly UserIdentity Admin = new("admin", ["system:masters"], "Admin");

    private static readonly AccessMap Everything = new(
        [.. from verb in AccessProbe.Verbs from kind in Kinds.All select (verb, kind)], ImmutableDictionary<string, ImmutableHashSet<(string, GroupKind)>>.Empty);

    public static void Run(int pairs)
    {
        var snapshot = LargeAnalysis.Snapshot(pairs);
        var world = VisibleWorlds.For(new LiveState(snapshot, Analyser.Analyse(snapshot, AnalysisOptions.Default, DateTimeOffset.UnixEpoch), DateTimeOffset.UnixEpoch), Admin, Everything);
        foreach (var filter in new[] { "", "ns:apis-000", "verdict:problem" }) Measure(snapshot, world, filter);
    }

    private static void Measure(ClusterSnapshot snapshot, VisibleWorld world, string filter)
    {
        var query = GraphQuery.Parse(filter, near: false, null, null);
        var (times, map) = (new List<double>(), GraphModel.Empty);
        var allocated = 0L;
        for (var run = 0; run < Runs; run++)
        {
            GC.Collect();
            var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            map = HomeView.Project(world, query, "").Map;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine(FormattableString.Invariant($"{snapshot.Objects().Count()} objects, filter \"{filter}\": {map.Shown} on the map in {map.Boxes.Count} boxes with {map.Edges.Count} lines, {times.Median:0} ms (first {times.Max():0} ms), {allocated / 1e6:0.0} MB allocated"));
    }
}
