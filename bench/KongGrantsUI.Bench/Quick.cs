
using KongGrantsUI.Analysis;

namespace KongGrantsUI.Bench;

/// <summary>A minute instead of ten: the median of some runs by stopwatch, for a look between two changes.</summary>
internal static class Quick
{
    public static void Run(TextWriter output)
    {
        output.WriteLine($"{Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, server GC {System.Runtime.GCSettings.IsServerGC}");
        foreach (var count in new[] { 1_000, 10_000, 100_000 }) output.WriteLine(Measure(count));
    }

    private static string Measure(int count)
    {
        var snapshot = Teams.Make(count);
        var (times, pauses, bytes, collections) = (new List<double>(), new List<double>(), 0L, 0);
        for (var run = 0; run < 15; run++)
        {
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var (collected, paused) = (GC.CollectionCount(0), GC.GetTotalPauseDuration());
            var cpu = Environment.CpuUsage.UserTime;
            GC.KeepAlive(Analyser.Analyse(snapshot, AnalysisOptions.Default, DateTimeOffset.UnixEpoch));
            times.Add((Environment.CpuUsage.UserTime - cpu).TotalMilliseconds);
            bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
            pauses.Add((GC.GetTotalPauseDuration() - paused).TotalMilliseconds);
            collections = GC.CollectionCount(0) - collected;
        }

        return FormattableString.Invariant($"{count,7} objects: median {times.Median,7:0.0} ms, best {times.Min(),7:0.0} ms, {bytes / 1048576.0,6:0.0} MiB allocated, {collections} collections that pause {pauses.Median:0.0} ms");
    }
}
