using System.Diagnostics;
using System.Text.Json;
using KongGrantsUI.Analysis;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Demo.Cluster.Seeding;
using KongGrantsUI.Model;

namespace KongGrantsUI.Bench;

/// <summary>The analysis of the large world, as a whole and after one change of each kind. Run with <c>large [PAIRS]</c>.</summary>
internal static class LargeAnalysis
{
    private const int Runs = 15;
    private const int Changes = 60;
    private const int WarmUp = 20;

    public static void Run(int pairs)
    {
        var snapshot = Snapshot(pairs);
        var whole = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            GC.Collect();
            whole.Add(Time(() => Analyser.Analyse(snapshot, AnalysisOptions.Default, DateTimeOffset.UnixEpoch)));
        }

        Console.WriteLine(FormattableString.Invariant($"{snapshot.Objects().Count()} objects: analysed in {whole.Median:0.0} ms"));
        foreach (var kind in new[] { Kinds.KongConsumer, Kinds.Service, Kinds.HttpRoute, Kinds.KongPlugin, Kinds.ReferenceGrant, Kinds.Secret }) OneAfterTheOther(snapshot, kind);
    }

    /// <summary>With the Gateway that its routes name.</summary>
    public static ClusterSnapshot Snapshot(int pairs) => ClusterSnapshot.Of(new LargeWorld(pairs).Objects().Select(Read).OfType<ClusterObject>().Concat(Teams.Gateway()));

    // Each takes the plugins of another of its kind, so that there is something to work out.
    private static void OneAfterTheOther(ClusterSnapshot snapshot, GroupKind kind)
    {
        var (analyser, random, times) = (new IncrementalAnalyser(AnalysisOptions.Default), new Random(1), new List<double>());
        var all = snapshot.Objects().Where(item => item.Kind == kind).ToArray();
        analyser.Analyse(snapshot, DateTimeOffset.UnixEpoch);
        for (var change = 0; change < Changes; change++)
        {
            var (one, other) = (all[random.Next(all.Length)], all[random.Next(all.Length)]);
            snapshot = snapshot.With(one with { Meta = one.Meta with { Annotations = other.Meta.Annotations, ResourceVersion = $"{change}" } });
            times.Add(Time(() => analyser.Analyse(snapshot, DateTimeOffset.UnixEpoch)));
        }

        Console.WriteLine(FormattableString.Invariant($"  one {kind.Kind} changed: {times[WarmUp..].Median:0.0} ms"));
    }

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
}
