using System.Diagnostics;
using System.Text.Json;
using KongGrantsUI.Analysis;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Demo.Cluster.Seeding;
using KongGrantsUI.Model;

namespace KongGrantsUI.Bench;

/// <summary>The analysis of the large world. Run with <c>large [PAIRS]</c>.</summary>
internal static class LargeAnalysis
{
    private const int Runs = 15;

    public static void Run(int pairs)
    {
        var snapshot = Snapshot(pairs);
        var whole = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            GC.Collect();
            whole.Add(Time(() => Analyser.Analyse(snapshot, AnalysisOptions.Default, DateTimeOffset.UnixEpoch)));
        }

        Console.WriteLine(FormattableString.Invariant($"{snapshot.Objects().Count()} objects: analysed in {Median(whole):0.0} ms"));
    }

    public static ClusterSnapshot Snapshot(int pairs) => ClusterSnapshot.Of(new LargeWorld(pairs).Objects().Select(Read).OfType<ClusterObject>());

    private static ClusterObject? Read(System.Text.Json.Nodes.JsonObject item)
    {
        using var document = JsonDocument.Parse(item.ToJsonString());
        return WireMapper.Map(document.RootElement).Object;
    }

    private static double Time(Func<object> work)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
