using CsCheck;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis;

public sealed class AnalyserPropertyTests
{
    [Fact]
    public void Analysis_OfTheSameObjectsInAnyOrder_IsEqual() => Gen.Select(SmallWorlds.Bits, Gen.Int).Sample((bits, seed) =>
    {
        var objects = SmallWorlds.Make(bits).Snapshot.Objects().ToArray();
        var expected = Analyser.Analyse(ClusterSnapshot.Of(objects), AnalysisOptions.Default, World.Now);
        new Random(seed).Shuffle(objects);
        return expected.Equals(Analyser.Analyse(ClusterSnapshot.Of(objects), AnalysisOptions.Default, World.Now));
    }, iter: 300);

    /// <summary>Nothing but the input counts: not what was analysed before, not who else analyses at the same time.</summary>
    [Fact]
    public void Analysis_IsPure() => Gen.Select(SmallWorlds.Bits, SmallWorlds.Bits).Sample((bits, others) =>
    {
        var snapshot = SmallWorlds.Make(bits).Snapshot;
        var first = Analyser.Analyse(snapshot, AnalysisOptions.Default, World.Now);
        var both = new[] { others, bits, others, bits }.AsParallel().AsOrdered().WithDegreeOfParallelism(4)
            .Select(world => Analyser.Analyse(SmallWorlds.Make(world).Snapshot, AnalysisOptions.Default, World.Now)).ToArray();
        return first.Equals(both[1]) && first.Equals(both[3]) && snapshot.Objects().SequenceEqual(SmallWorlds.Make(bits).Snapshot.Objects());
    }, iter: 200);

    /// <summary>Some objects removed, some put there as another world has them, which adds and changes.</summary>
    [Fact]
    public void WhatIf_IsDoingIt() => Gen.Select(SmallWorlds.Bits, SmallWorlds.Bits, Gen.Int).Sample((bits, other, seed) =>
    {
        var (world, random) = (SmallWorlds.Make(bits), new Random(seed));
        var removed = world.Snapshot.Objects().Where(_ => random.Next(5) == 0).Select(item => item.Key).ToArray();
        var put = SmallWorlds.Make(other).Snapshot.Objects().Where(item => random.Next(5) == 0 && !removed.Contains(item.Key)).ToArray();
        HypotheticalChange[] changes = [.. removed.Select(key => new HypotheticalChange.Remove(key)), .. put.Select(item => new HypotheticalChange.Put(item))];

        var result = WhatIf.Compare(world.Snapshot, changes, AnalysisOptions.Default, World.Now);

        var left = world.Snapshot.Objects().Where(item => !removed.Contains(item.Key) && put.All(there => there.Key != item.Key));
        var (before, after) = (world.Analyse(), Analyser.Analyse(ClusterSnapshot.Of(left.Concat(put)), AnalysisOptions.Default, World.Now));
        return result.After.Equals(after)
            && (result.RejectedBefore, result.RejectedAfter) == (before.Rejected, after.Rejected)
            && IsDifference(result.EntitiesAdded, after.Entities, before.Entities) && IsDifference(result.EntitiesRemoved, before.Entities, after.Entities)
            && IsDifference(result.FindingsAppearing, after.Findings, before.Findings) && IsDifference(result.FindingsVanishing, before.Findings, after.Findings);
    }, iter: 300);

    [Fact]
    public void Text_OfAnyKind_NeverThrows() => Gen.Select(Gen.String, Gen.String, Gen.String).Sample((plugins, name, path) =>
    {
        var rule = new HttpRouteRule([new HttpRouteMatch { Path = path, PathType = name }], [new RouteFilter("ExtensionRef", Kinds.KongPlugin, plugins)], [new BackendRef(Kinds.Service, null, name, null)]);
        var world = World.Empty.Gateway()
            .Consumer("a", name, plugins).Service("b", name, plugins).Plugin("b", name, plugins, path).Group("a", name, name)
            .With(World.HttpRoute("b", name, [rule, new HttpRouteRule([], [], [])]))
            .With(new Ingress { Meta = World.Meta("b", name, plugins), ClassName = "kong", Paths = [new IngressPath(name, path, plugins, World.Backend("s"))] })
            .With(new ReferenceGrant { Meta = World.Meta("b", name) with { Annotations = World.Map((Names.ExpiresAtAnnotation, plugins)) }, From = [new GrantFrom(Kinds.KongConsumer, plugins)], To = [new GrantTo(Kinds.KongPlugin, plugins)] })
            .With(new HttpRoute { Meta = World.Meta("", name) });
        var goal = new PlanGoal("b", "a", Kinds.KongConsumer, [new AttachWish(plugins, [name], path, plugins)], [new AttachTarget(Kinds.Service, name)]);
        Planner.Plan(world.Snapshot, goal, AnalysisOptions.Default, World.Now);
        RevocationPlanner.Plan(world.Snapshot, new ObjectKey(Kinds.ReferenceGrant, "b", name), AnalysisOptions.Default, World.Now);
        return world.Analyse().Equals(world.Analyse());
    }, iter: 500);

    private static bool IsDifference<T>(IEnumerable<T> said, IEnumerable<T> these, IEnumerable<T> notThose) => said.ToHashSet().SetEquals(these.Except(notThose));
}
