using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis.Planning;

public sealed class RevocationPlannerTests
{
    private static ChangePlan Plan(ClusterSnapshot snapshot) => RevocationPlanner.Plan(snapshot, HowTo.Grant, AnalysisOptions.Default, World.Now);

    [Fact]
    public void HowTo_PluginsGoBeforeTheGrant()
    {
        var plan = Plan(HowTo.Finished.Snapshot);
        Assert.Equal(
            [
                "delete:KongPlugin/kualalumpur/rate-limit-aygerim Ready",
                "delete:KongPlugin/kualalumpur/rate-limit-rustem Ready",
                "detach:Service/kualalumpur/httpbin Waiting",
                "delete:ReferenceGrant/kualalumpur/qyzylorda-rate-limit Waiting",
                "detach:KongConsumer/qyzylorda/aygerim Waiting",
                "detach:KongConsumer/qyzylorda/rustem Waiting",
            ],
            plan.Steps.Select(step => $"{step.Id} {step.State}"));
        Assert.Equal("kubectl annotate service httpbin -n kualalumpur konghq.com/plugins=httpbin-basic-auth --overwrite", plan.Steps[2].Change.Kubectl);
        Assert.Equal("kubectl annotate kongconsumer aygerim -n qyzylorda konghq.com/plugins-", plan.Steps[4].Change.Kubectl);
        Assert.Contains(plan.Hazards, hazard => hazard.English.Contains("rate-limit-aygerim applies to consumer aygerim", StringComparison.Ordinal));
    }

    [Fact]
    public void HowTo_InAnyOrder_NothingSpreads()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var outcome = PlanRunner.Run(HowTo.Finished.Snapshot, Plan, new Random(seed));
            Assert.All(outcome.States, state =>
            {
                var result = Analyser.Analyse(state, AnalysisOptions.Default, World.Now);
                Assert.False(result.Rejected);
                Assert.DoesNotContain(result.Entities, entity => entity.Type == "rate-limiting" && (entity.Scope.Service is null || entity.Scope.Consumer is null));
            });
            Assert.Null(outcome.Snapshot.Find(HowTo.Grant));
        }
    }

    [Fact]
    public void PluginThatOthersUse_Stays()
    {
        var world = HowTo.Finished.Consumer("third", "other", "kualalumpur:rate-limit-aygerim,kualalumpur:rate-limit-rustem").Grant(HowTo.Lukas, "g3", Kinds.KongConsumer, "third");
        var plan = Plan(world.Snapshot);
        Assert.DoesNotContain(plan.Steps, step => step.Change.Object.Kind == Kinds.KongPlugin);
        Assert.All(plan.Steps, step => Assert.Equal(StepState.Ready, step.State));
    }

    [Fact]
    public void ReferenceThatAnotherGrantAllows_IsLeftAlone() =>
        Assert.Single(Plan(HowTo.Finished.Grant(HowTo.Lukas, "second", Kinds.KongConsumer, HowTo.Kims).Snapshot).Steps);

    [Fact]
    public void UnknownGrant_GivesASentence()
    {
        var plan = Plan(HowTo.Start.Snapshot);
        Assert.Empty(plan.Steps);
        Assert.Equal("ReferenceGrant kualalumpur/qyzylorda-rate-limit does not exist.", Assert.Single(plan.Hazards));
    }
}
