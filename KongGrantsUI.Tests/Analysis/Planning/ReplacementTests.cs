using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis.Planning;

/// <summary>A plugin takes the place of another of its type on the same consumer and Service, and there is never a moment of both, or of neither.</summary>
public sealed class ReplacementTests
{
    private static readonly PlanGoal Goal = new(
        HowTo.Lukas, HowTo.Kims, Kinds.KongConsumer, [new AttachWish("new-limit", ["aygerim"], "rate-limiting", """{"minute":20,"policy":"local"}""")], [new AttachTarget(Kinds.Service, "httpbin")]);

    private static readonly World OldAlone = HowTo.Finished;
    private static readonly World OldShared = HowTo.Finished.Consumer(HowTo.Kims, "asel", "kualalumpur:rate-limit-aygerim");
    private static readonly World NewIsThere = HowTo.Finished.Plugin(HowTo.Lukas, "new-limit", config: """{"minute":20,"policy":"local"}""");

    public static TheoryData<string, int> Orders => [.. from world in (string[])["alone", "shared", "there"] from seed in Enumerable.Range(1, 12) select (world, seed)];

    [Fact]
    public void Plan_GoesByWayOfTheRoute_AndIsSafe()
    {
        var plan = Planner.Plan(OldAlone.Snapshot, Goal, PlanRunner.Options, World.Now);

        Assert.DoesNotContain(plan.Hazards, hazard => hazard.English.Contains("refuse", StringComparison.Ordinal) || hazard.English.Contains("meantime", StringComparison.Ordinal));
        Assert.Equal(
            [
                "annotate:KongConsumer/qyzylorda/aygerim", "annotate:HTTPRoute/kualalumpur/bintang", "create:new-limit", "off:rate-limit-aygerim",
                "detach:KongConsumer/qyzylorda/aygerim", "annotate:Service/kualalumpur/httpbin", "detach:HTTPRoute/kualalumpur/bintang",
            ],
            plan.Steps.Where(step => step.State != StepState.Done).Select(step => step.Id));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Plan_FollowedInAnyOrder_IsNeverBothNorNeither(string start, int seed)
    {
        var world = start switch { "alone" => OldAlone, "shared" => OldShared, _ => NewIsThere };
        var end = PlanRunner.Run(world.Snapshot, Goal, new Random(seed));

        Assert.False(end.Stuck, string.Join('\n', end.Trail));
        Assert.All(end.States, state => Assert.Equal("", Harm(state, start == "shared")));
        Assert.Equal("new-limit", Limit(Analyser.Analyse(end.Snapshot, AnalysisOptions.Default, World.Now), "aygerim"));
        Assert.Equal("kualalumpur:new-limit", end.Snapshot.Find(HowTo.Aygerim)!.Meta.Annotation(Names.PluginsAnnotation));
        if (start != "shared") Assert.Equal("httpbin-basic-auth,rate-limit-rustem,new-limit", end.Snapshot.Find(HowTo.Httpbin)!.Meta.Annotation(Names.PluginsAnnotation));
        if (start != "shared") Assert.Equal("", end.Snapshot.Find(HowTo.Bintang)!.Meta.Annotation(Names.PluginsAnnotation) ?? "");
    }

    [Fact]
    public void Reach_ReplacedPlugin_ActsNoMore()
    {
        var end = Analyser.Analyse(Planner.Reach(OldAlone.Snapshot, Goal), AnalysisOptions.Default, World.Now);

        Assert.Empty(end.Collisions);
        Assert.Equal("new-limit", Limit(end, "aygerim"));
        Assert.Equal("rate-limit-rustem", Limit(end, "rustem"));
    }

    private static string Harm(ClusterSnapshot state, bool shared)
    {
        var analysis = Analyser.Analyse(state, AnalysisOptions.Default, World.Now);
        if (analysis.Rejected) return "Kong refuses it.";
        if (Limit(analysis, "aygerim") is not ("rate-limit-aygerim" or "new-limit")) return "aygerim is not limited.";
        if (Limit(analysis, "rustem") != "rate-limit-rustem") return "rustem is limited by another.";
        if (shared && Limit(analysis, "asel") != "rate-limit-aygerim") return "asel has lost her limit.";
        return analysis.Entities.Any(entity => entity is { Enabled: true, Type: "rate-limiting" } && (entity.Scope.Consumer is null || (entity.Scope.Service is null && entity.Scope.Route is null)))
            ? "Somebody is limited who should not be." : "";
    }

    /// <summary>Which limit runs for a consumer on the how-to's route: on consumer and route before consumer and Service.</summary>
    private static string? Limit(ClusterAnalysis analysis, string consumer)
    {
        var route = analysis.KongRoutes.Single();
        PluginScope[] order = [new(null, route.Name, consumer), new(route.Service, null, consumer), new(null, null, consumer), new(null, route.Name), new(route.Service)];
        return order.Select(scope => analysis.Entities.FirstOrDefault(entity => entity is { Enabled: true, Type: "rate-limiting" } && entity.Scope == scope)).FirstOrDefault(entity => entity is not null)?.Plugin.Name;
    }
}
