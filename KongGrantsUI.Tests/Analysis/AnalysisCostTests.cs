using KongGrantsUI.Analysis;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.App;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis;

/// <summary>
/// What analysing costs, told by allocations, which a busy machine does not change. Rules run on several threads, so that
/// those of the whole process count, and the tests run alone.
/// </summary>
[Collection(UndisturbedGroup.Name)]
public sealed class AnalysisCostTests
{
    private const int Times = 5;

    /// <summary>Four times the objects cost about four times the memory.</summary>
    [Fact]
    public void Analysis_OfManyObjects_GrowsAboutLinearly()
    {
        var (few, many) = (Full(Packs(600)), Full(Packs(2400)));
        Assert.True(many < few * 6, $"600 packs cost {few} bytes, 2400 cost {many}.");
    }

    [Fact]
    public void Analysis_OfOneChange_CostsAFractionOfTheFullOne()
    {
        var (snapshot, analyser) = (LargeWorlds.Make(10), new IncrementalAnalyser(AnalysisOptions.Default));
        var consumer = snapshot.Consumers.First(item => item.Meta.Annotation(Names.PluginsAnnotation) is not null);
        var changed = snapshot.With(consumer with { Username = "other" });

        var one = Cost(() => analyser.Analyse(changed, World.Now), () => analyser.Analyse(snapshot, World.Now));

        var full = Full(snapshot);
        Assert.True(one * 3 < full, $"One change costs {one} bytes, everything {full}.");
    }

    private static long Full(ClusterSnapshot snapshot) => Cost(() => snapshot, () => Analyser.Analyse(snapshot, AnalysisOptions.Default, World.Now));

    // The least of several: something else in the process may have its turn meanwhile.
    private static long Cost(Func<object> prepare, Func<object> work) => Enumerable.Range(0, Times).Min(_ =>
    {
        GC.KeepAlive(prepare());
        var before = GC.GetTotalAllocatedBytes(precise: true);
        GC.KeepAlive(work());
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    });

    private static ClusterSnapshot Packs(int count) =>
        ClusterSnapshot.Of(Enumerable.Range(0, count).SelectMany(number => Pack($"ns{number % 100}", $"x{number}")).Concat(World.Empty.Gateway().Snapshot.Objects()));

    private static IEnumerable<ClusterObject> Pack(string @namespace, string name) => World.Empty
        .Service(@namespace, name, $"{name},other").Route(@namespace, name, name).Plugin(@namespace, name)
        .Consumer("callers", name, $"{@namespace}:{name}")
        .Grant(@namespace, name, Kinds.KongConsumer, "callers", name).Snapshot.Objects();
}
