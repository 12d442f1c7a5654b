using BenchmarkDotNet.Attributes;
using KongGrantsUI.Model;

namespace KongGrantsUI.Bench;

/// <summary>One change to a snapshot, beside building the whole of it again.</summary>
[MemoryDiagnoser]
public class SnapshotBenchmarks
{
    private KongConsumer[] consumers = [];
    private ClusterSnapshot snapshot = ClusterSnapshot.Empty;

    /// <summary>How many consumers the snapshot holds.</summary>
    [Params(1_000, 10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        consumers = [.. Enumerable.Range(0, Count).Select(Consumer)];
        snapshot = ClusterSnapshot.Of(consumers);
    }

    [Benchmark(Baseline = true)]
    public ClusterSnapshot Rebuild() => ClusterSnapshot.Of(consumers);

    [Benchmark]
    public ClusterSnapshot OneChange() => snapshot.With(consumers[Count / 2]);

    private static KongConsumer Consumer(int index) => new()
    {
        Meta = new ObjectMeta { Namespace = $"team-{index % 50}", Name = $"consumer-{index}" },
        Username = $"user-{index}",
    };
}
