using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis.Planning;

public sealed class PlannerTests
{
    private static readonly PlanGoal Goal = new(
        HowTo.Lukas, HowTo.Kims, Kinds.KongConsumer,
        [
            new AttachWish("rate-limit-aygerim", ["aygerim"], "rate-limiting", """{"minute":10,"policy":"local"}"""),
            new AttachWish("rate-limit-rustem", ["rustem"], "rate-limiting", """{"minute":5,"policy":"local"}"""),
        ],
        [new AttachTarget(Kinds.Service, "httpbin")]);

    private static ChangePlan Plan(World world, PlanGoal? goal = null) => Planner.Plan(world.Snapshot, goal ?? Goal, PlanRunner.Options, World.Now);

    [Fact]
    public void HowToFromTheStart_IsSafe_InTheRecipesOrder()
    {
        var plan = Plan(HowTo.Start);
        Assert.Empty(plan.Hazards);
        Assert.Equal(
            [
                "grant:kualalumpur:KongConsumer:qyzylorda:0 Ready kualalumpur",
                "annotate:KongConsumer/qyzylorda/aygerim Waiting qyzylorda",
                "annotate:KongConsumer/qyzylorda/rustem Waiting qyzylorda",
                "annotate:Service/kualalumpur/httpbin Ready kualalumpur",
                "create:rate-limit-aygerim Waiting kualalumpur",
                "create:rate-limit-rustem Waiting kualalumpur",
            ],
            plan.Steps.Select(step => $"{step.Id} {step.State} {step.Owner}"));
    }

    [Fact]
    public void HowToFromTheStart_HasLinesToPaste()
    {
        var lines = Plan(HowTo.Start).Steps.Select(step => step.Change.Kubectl).ToArray();
        Assert.Equal("kubectl annotate kongconsumer aygerim -n qyzylorda konghq.com/plugins=kualalumpur:rate-limit-aygerim", lines[1]);
        Assert.Equal("kubectl annotate service httpbin -n kualalumpur konghq.com/plugins=httpbin-basic-auth,rate-limit-aygerim,rate-limit-rustem --overwrite", lines[3]);
        Assert.Equal(
            """
            kubectl apply -f - <<'EOF'
            apiVersion: configuration.konghq.com/v1
            kind: KongPlugin
            metadata:
              name: rate-limit-aygerim
              namespace: kualalumpur
            plugin: rate-limiting
            config:
              minute: 10
              policy: local
            EOF
            """, lines[4]);
        Assert.Contains("  to:\n  - group: configuration.konghq.com\n    kind: KongPlugin\n    name: rate-limit-aygerim\n  - group: configuration.konghq.com\n    kind: KongPlugin\n    name: rate-limit-rustem\n", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void FinishedHowTo_IsDone()
    {
        var plan = Plan(HowTo.Finished);
        Assert.True(plan.IsDone);
        Assert.Empty(plan.Hazards);
        Assert.Equal(Plan(HowTo.Start).Steps.Where(step => !step.Id.StartsWith("grant", StringComparison.Ordinal)).Select(step => step.Id), plan.Steps.Skip(1).Select(step => step.Id));
    }

    [Fact]
    public void ExistingPlugins_AreSwitchedOffMeanwhile()
    {
        var world = HowTo.Finished.Annotate(HowTo.Aygerim, null).Annotate(HowTo.Rustem, null).Annotate(HowTo.Httpbin, "httpbin-basic-auth");
        var plan = Plan(world);
        Assert.Empty(plan.Hazards);
        var disable = plan.Steps.Single(step => step.Id == "disable:rate-limit-aygerim");
        Assert.Equal((StepState.Ready, ChangeVerb.Patch, """{"disabled":true}"""), (disable.State, disable.Change.Verb, disable.Change.PatchJson));
        Assert.Equal("kubectl patch kongplugin rate-limit-aygerim -n kualalumpur --type=merge -p '{\"disabled\":true}'", disable.Change.Kubectl);
        Assert.Equal(StepState.Waiting, plan.Steps.Single(step => step.Id == $"annotate:{HowTo.Httpbin}").State);
        Assert.Equal(StepState.Waiting, plan.Steps.Single(step => step.Id == "enable:rate-limit-aygerim").State);
    }

    /// <summary>A caller that does not know Patch might take it for Delete.</summary>
    [Fact]
    public void ExistingPlugins_WithoutPatches_WaitAndSayWhy()
    {
        var world = HowTo.Finished.Annotate(HowTo.Aygerim, null).Annotate(HowTo.Rustem, null).Annotate(HowTo.Httpbin, "httpbin-basic-auth");
        var plan = Planner.Plan(world.Snapshot, Goal, AnalysisOptions.Default, World.Now);
        Assert.DoesNotContain(plan.Steps, step => step.Change.Verb == ChangeVerb.Patch);
        Assert.NotEmpty(plan.Hazards);
        Assert.DoesNotContain(plan.Steps, step => step.State == StepState.Ready);
    }

    [Fact]
    public void UnsafeStep_SaysForWhomAndForHowLong()
    {
        var world = HowTo.Finished.Annotate(HowTo.Aygerim, null).Annotate(HowTo.Rustem, null).Annotate(HowTo.Httpbin, "httpbin-basic-auth");
        var goal = Goal with { Attach = [Goal.Attach[0]] };
        var waits = Planner.Plan(world.Snapshot, goal, AnalysisOptions.Default, World.Now).Steps.Single(step => step.Id == $"annotate:{HowTo.Aygerim}").WaitsFor;
        Assert.Equal(
            "Done now, it would do harm: kualalumpur/rate-limit-aygerim would apply to consumer aygerim on all other services. It would last until this is done: Let Service httpbin in kualalumpur name rate-limit-aygerim.",
            waits);
    }

    [Fact]
    public void UnsafeStep_NothingEndsIt_SaysForGood()
    {
        var goal = Goal with { Attach = [new AttachWish("second", ["aygerim"], "rate-limiting")], Targets = [new AttachTarget(Kinds.HttpRoute, "bintang")] };
        var world = HowTo.Finished.Annotate(HowTo.Bintang, "rate-limit-aygerim").Annotate(HowTo.Httpbin, "httpbin-basic-auth,rate-limit-rustem").Plugin(HowTo.Lukas, "second");
        var waits = Planner.Plan(world.Snapshot, goal, PlanRunner.Options, World.Now).Steps.Where(step => step.State == StepState.Waiting).Select(step => step.WaitsFor);
        Assert.Contains(waits, text => text.English.EndsWith("It would last for good.", StringComparison.Ordinal));
    }

    [Fact]
    public void ServiceAnnotatedFirst_IsLedOut()
    {
        var world = HowTo.Finished.Annotate(HowTo.Aygerim, null).Annotate(HowTo.Rustem, null);
        Assert.True(world.Analyse().Rejected);
        var end = PlanRunner.Run(world.Snapshot, Goal, new Random(1));
        Assert.False(end.Stuck, string.Join('\n', end.Trail));
    }

    [Fact]
    public void BareNames_AreReplacedByPrefixedOnes()
    {
        var world = HowTo.Start.Annotate(HowTo.Aygerim, "other,rate-limit-aygerim");
        var step = Plan(world).Steps.Single(step => step.Id == $"annotate:{HowTo.Aygerim}");
        Assert.Equal("other,kualalumpur:rate-limit-aygerim", step.Change.Annotations[Names.PluginsAnnotation]);
    }

    [Fact]
    public void RouteNotServed_HoldsThePluginsBack()
    {
        var world = HowTo.Start.Without(new ObjectKey(Kinds.Gateway, "default", "kong"));
        var plan = Plan(world);
        Assert.Contains(plan.Hazards, hazard => hazard.English.Contains("HTTPRoute kualalumpur/bintang is not served", StringComparison.Ordinal));
        var end = PlanRunner.Run(world.Snapshot, Goal, new Random(1));
        Assert.Empty(Analyser.Analyse(end.Snapshot, AnalysisOptions.Default, World.Now).Entities);
        Assert.True(end.Stuck);
    }

    [Fact]
    public void ConsumerWithoutClass_HoldsThePluginsBack()
    {
        var plan = Plan(HowTo.Start.Consumer(HowTo.Kims, "rustem", null, null));
        Assert.Contains(plan.Hazards, hazard => hazard.English.Contains("KongConsumer qyzylorda/rustem does not reach the gateway", StringComparison.Ordinal));
    }

    [Fact]
    public void MissingReferrer_Waits()
    {
        var step = Plan(HowTo.Start.Without(HowTo.Aygerim)).Steps.Single(step => step.Id == $"annotate:{HowTo.Aygerim}");
        Assert.Equal((StepState.Waiting, "KongConsumer qyzylorda/aygerim does not exist."), (step.State, step.WaitsFor));
    }

    [Fact]
    public void UnknownType_NeedsInputOnceAllElseIsDone()
    {
        var goal = Goal with { Attach = [new AttachWish("rate-limit-aygerim", ["aygerim"])] };
        var world = HowTo.Finished.Without(HowTo.LimitAygerim).Without(HowTo.LimitRustem);
        var step = Plan(world, goal).Steps.Single(step => step.Change.Verb == ChangeVerb.Create && step.Change.Object == HowTo.LimitAygerim);
        Assert.Equal(StepState.NeedsInput, step.State);
    }

    [Fact]
    public void PluginInUse_TakesOneMoreConsumerAtOnce()
    {
        var goal = Goal with { Attach = [new AttachWish("rate-limit-aygerim", ["aygerim", "rustem"])] };
        var plan = Plan(HowTo.Finished.Without(HowTo.LimitRustem), goal);
        Assert.Empty(plan.Hazards);
        Assert.Equal(StepState.Ready, plan.Steps.Single(step => step.Id == $"annotate:{HowTo.Rustem}").State);
    }

    [Fact]
    public void PluginOnEverybody_SaysWhoLosesIt()
    {
        var goal = Goal with { Attach = [new AttachWish("rate-limit-aygerim", ["aygerim"])] };
        var world = HowTo.Finished.Annotate(HowTo.Aygerim, null).Annotate(HowTo.Httpbin, "httpbin-basic-auth,rate-limit-aygerim");
        Assert.Contains(Plan(world, goal).Hazards, hazard => hazard.English.Contains("everybody else", StringComparison.Ordinal));
    }

    [Fact]
    public void CanaryBackends_AreNotTakenDown()
    {
        var world = HowTo.Start.Service(HowTo.Lukas, "httpbin2", "httpbin-basic-auth").Route(HowTo.Lukas, "bintang", "httpbin", "httpbin2");
        Assert.Contains(Plan(world).Hazards, hazard => hazard.English.Contains("would be taken down", StringComparison.Ordinal));
        var outcome = PlanRunner.Run(world.Snapshot, Goal, new Random(1));
        Assert.All(outcome.States, state => Assert.NotEmpty(Analyser.Analyse(state, AnalysisOptions.Default, World.Now).KongRoutes));
    }

    [Fact]
    public void ManyPlugins_AreGrantedSixteenAtATime()
    {
        var goal = Goal with { Attach = [.. Enumerable.Range(0, 20).Select(number => new AttachWish($"p{number:00}", ["aygerim"]))] };
        Assert.Equal(2, Plan(HowTo.Start, goal).Steps.Count(step => step.Change.Object.Kind == Kinds.ReferenceGrant));
    }

    [Fact]
    public void SameNamespace_NeedsNoGrantAndNoPrefix()
    {
        var world = HowTo.Start.Consumer(HowTo.Lukas, "luka");
        var goal = Goal with { ReferrerNamespace = HowTo.Lukas, Attach = [new AttachWish("p", ["luka"], "cors")] };
        var plan = Plan(world, goal);
        Assert.DoesNotContain(plan.Steps, step => step.Change.Object.Kind == Kinds.ReferenceGrant);
        Assert.Equal("p", plan.Steps.Single(step => step.Id == "annotate:KongConsumer/kualalumpur/luka").Change.Annotations[Names.PluginsAnnotation]);
    }
}
