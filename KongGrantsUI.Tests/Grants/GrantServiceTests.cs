using System.Text.Json.Nodes;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Grants;
using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Grants;

public sealed class GrantServiceTests
{
    private static readonly ApproveDecision Yes = new("fine", null, [new AttachTarget(Kinds.Service, "httpbin")]);
    private static readonly string GrantPath = $"ReferenceGrant/kualalumpur/{RequestNames.Grant(GrantWorlds.Request)}";
    private static readonly string ReviewPath = $"PluginGrantReview/kualalumpur/{RequestNames.Review(GrantWorlds.Request)}";

    private readonly FakeWriter writer = new();
    private readonly FakeWorldFeed worlds = new(GrantWorlds.Luka(GrantWorlds.Snapshot()));
    private readonly GrantService service;

    public GrantServiceTests() => service = new GrantService(writer, worlds, new StepRunner(writer), new FakeTimeProvider(HowToWorld.Now));

    [Fact]
    public async Task Approve_Request_MakesTheNarrowestGrantThenTheReview()
    {
        var result = await service.ApproveAsync(HowToWorld.Luka, GrantWorlds.Request.Key, Yes, TestContext.Current.CancellationToken);

        Assert.True(result.Succeeded, result.Message.English);
        Assert.Equal([$"luka create {GrantPath}", $"luka create {ReviewPath}"], writer.Calls);
        var grant = writer.Stored[GrantPath];
        Assert.Equal("gateway.networking.k8s.io/v1beta1", $"{grant["apiVersion"]}");
        Assert.Equal("uid-limits", $"{grant["metadata"]!["labels"]![Names.RequestUidLabel]}");
        Assert.Equal("""{"from":[{"group":"configuration.konghq.com","kind":"KongConsumer","namespace":"qyzylorda"}],"to":[{"group":"configuration.konghq.com","kind":"KongPlugin","name":"rate-limit-aygerim"}]}""", grant["spec"]!.ToJsonString());
        Assert.Equal("Approved", $"{writer.Stored[ReviewPath]["spec"]!["decision"]}");
        Assert.Equal("httpbin", $"{writer.Stored[ReviewPath]["spec"]!["attachTo"]![0]!["name"]}");
    }

    [Fact]
    public async Task Approve_Twice_EndsInTheSame()
    {
        await service.ApproveAsync(HowToWorld.Luka, GrantWorlds.Request.Key, Yes, TestContext.Current.CancellationToken);
        var again = await service.ApproveAsync(HowToWorld.Luka, GrantWorlds.Request.Key, Yes, TestContext.Current.CancellationToken);

        Assert.True(again.Succeeded, again.Message.English);
        Assert.Equal(2, writer.Stored.Count);
    }

    [Fact]
    public async Task Approve_ReviewFails_SaysKubernetesWordsAndCanBeFinished()
    {
        writer.Failures["create PluginGrantReview"] = new WriteResult(WriteOutcome.Forbidden, "plugingrantreviews.konggrants.dev is forbidden");
        var failed = await service.ApproveAsync(HowToWorld.Luka, GrantWorlds.Request.Key, Yes, TestContext.Current.CancellationToken);
        worlds.Publish(GrantWorlds.Luka(GrantWorlds.Snapshot(GrantWorlds.Grant)));
        writer.Failures.Clear();
        var finished = await service.FinishAsync(HowToWorld.Luka, GrantWorlds.Request.Key, TestContext.Current.CancellationToken);

        Assert.Equal((false, "plugingrantreviews.konggrants.dev is forbidden"), (failed.Succeeded, failed.Message));
        Assert.NotEmpty(failed.Remedy.English);
        Assert.True(finished.Succeeded, finished.Message.English);
        Assert.True(writer.Stored.ContainsKey(ReviewPath));
    }

    [Fact]
    public async Task Revoke_Granted_MarksTheReviewBeforeItDeletesTheGrant()
    {
        await service.ApproveAsync(HowToWorld.Luka, GrantWorlds.Request.Key, Yes, TestContext.Current.CancellationToken);
        worlds.Publish(GrantWorlds.Luka(GrantWorlds.Snapshot(GrantWorlds.Grant, GrantWorlds.Review("Approved"))));
        writer.Calls.Clear();

        var result = await service.RevokeAsync(HowToWorld.Luka, GrantWorlds.Request.Key, new RevokeDecision(RevokeWay.AtOnce, "over"), TestContext.Current.CancellationToken);

        Assert.True(result.Succeeded, result.Message.English);
        Assert.Equal("Revoked", $"{writer.Stored[ReviewPath]["spec"]!["decision"]}");
        Assert.False(writer.Stored.ContainsKey(GrantPath));
        Assert.Equal([$"luka create {ReviewPath}", $"luka patch {ReviewPath}", $"luka delete {GrantPath}"], writer.Calls);
    }

    [Fact]
    public async Task Revoke_StepByStep_MarksTheReviewAndLeavesTheGrantToTheLastStep()
    {
        await service.ApproveAsync(HowToWorld.Luka, GrantWorlds.Request.Key, Yes, TestContext.Current.CancellationToken);
        worlds.Publish(GrantWorlds.Luka(GrantWorlds.Snapshot(GrantWorlds.Grant, GrantWorlds.Review("Approved"))));

        var result = await service.RevokeAsync(HowToWorld.Luka, GrantWorlds.Request.Key, new RevokeDecision(RevokeWay.StepByStep, "over"), TestContext.Current.CancellationToken);

        Assert.True(result.Succeeded, result.Message.English);
        Assert.Equal(("Revoked", "over"), ($"{writer.Stored[ReviewPath]["spec"]!["decision"]}", $"{writer.Stored[ReviewPath]["spec"]!["comment"]}"));
        Assert.True(writer.Stored.ContainsKey(GrantPath));
    }

    [Fact]
    public async Task Revoke_AtOnceAfterStepByStep_KeepsTheCommentThatWasGiven()
    {
        await service.ApproveAsync(HowToWorld.Luka, GrantWorlds.Request.Key, Yes, TestContext.Current.CancellationToken);
        worlds.Publish(GrantWorlds.Luka(GrantWorlds.Snapshot(GrantWorlds.Grant, GrantWorlds.Review("Revoked", "over"))));

        await service.RevokeAsync(HowToWorld.Luka, GrantWorlds.Request.Key, new RevokeDecision(RevokeWay.AtOnce, ""), TestContext.Current.CancellationToken);

        Assert.Equal("over", $"{writer.Stored[ReviewPath]["spec"]!["comment"]}");
        Assert.False(writer.Stored.ContainsKey(GrantPath));
    }

    [Fact]
    public async Task Finish_HalfAnApproval_KeepsItsCommentAndTargets()
    {
        writer.Failures["create PluginGrantReview"] = new WriteResult(WriteOutcome.Unreachable, "");
        await service.ApproveAsync(HowToWorld.Luka, GrantWorlds.Request.Key, Yes, TestContext.Current.CancellationToken);
        writer.Failures.Clear();
        var note = $"{writer.Stored[GrantPath]["metadata"]!["annotations"]![Names.DecisionAnnotation]}";
        var grant = GrantWorlds.Grant with { Meta = GrantWorlds.Grant.Meta with { Annotations = EquatableMap.From([KeyValuePair.Create(Names.DecisionAnnotation, note)]) } };
        worlds.Publish(GrantWorlds.Luka(GrantWorlds.Snapshot(grant)));

        await service.FinishAsync(HowToWorld.Luka, GrantWorlds.Request.Key, TestContext.Current.CancellationToken);

        var spec = writer.Stored[ReviewPath]["spec"]!;
        Assert.Equal(("fine", "httpbin"), ($"{spec["comment"]}", $"{spec["attachTo"]![0]!["name"]}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"comment\":7,\"attachTo\":[{\"kind\":1},null,\"x\"]}")]
    public void DecisionNote_ChangedByHand_IsNothing(string note) => Assert.Equal(
        ("", EquatableList<AttachTarget>.Empty),
        DecisionNote.Read(GrantWorlds.Grant with { Meta = GrantWorlds.Grant.Meta with { Annotations = EquatableMap.From([KeyValuePair.Create(Names.DecisionAnnotation, note)]) } }));

    [Fact]
    public async Task Step_Patch_MergesOnceIntoTheVersionThatWasRead()
    {
        var plugin = new ObjectKey(Kinds.KongPlugin, "kualalumpur", "rate-limit-aygerim");
        var step = GrantWorlds.Step(StepState.Ready) with { Change = new PlannedChange(ChangeVerb.Patch, plugin, EquatableMap.Empty, "disabled: true", "") { PatchJson = """{"disabled":true}""" } };
        worlds.Publish(GrantWorlds.Luka(GrantWorlds.Snapshot(), step));
        writer.Stored[plugin.ToString()] = (JsonObject)JsonNode.Parse("""{"metadata":{"resourceVersion":"7"},"plugin":"rate-limiting"}""")!;

        var result = await StepAsync();

        Assert.True(result.Succeeded, result.Message.English);
        Assert.Equal(("true", "rate-limiting"), ($"{writer.Stored[plugin.ToString()]["disabled"]}", $"{writer.Stored[plugin.ToString()]["plugin"]}"));
    }

    [Fact]
    public async Task Deny_WithComment_WritesOnlyAReview()
    {
        var result = await service.DenyAsync(HowToWorld.Luka, GrantWorlds.Request.Key, "no", TestContext.Current.CancellationToken);

        Assert.True(result.Succeeded, result.Message.English);
        Assert.Equal(ReviewPath, writer.Stored.Single().Key);
        Assert.Equal("no", $"{writer.Stored[ReviewPath]["spec"]!["comment"]}");
    }

    [Fact]
    public async Task Create_Draft_WritesTheRequestAsTheUser()
    {
        worlds.Publish(GrantWorlds.Kim(GrantWorlds.Snapshot()));
        var draft = new RequestDraft
        {
            Namespace = "qyzylorda", ToNamespace = "kualalumpur", Reason = "r", Duration = TimeSpan.FromDays(30),
            Attach = [new AttachWish("new-limit", ["aygerim"], "rate-limiting", """{"minute":10}""")],
        };

        var result = await service.CreateRequestAsync(HowToWorld.Kim, draft, TestContext.Current.CancellationToken);

        Assert.Equal(new ObjectKey(Kinds.PluginGrantRequest, "qyzylorda", "kualalumpur-new-limit"), result.Object);
        Assert.Equal(
            """{"from":{"group":"configuration.konghq.com","kind":"KongConsumer"},"to":{"namespace":"kualalumpur","names":["new-limit"]},"attach":[{"plugin":"new-limit","referrers":["aygerim"],"type":"rate-limiting","config":{"minute":10}}],"reason":"r","duration":"720h"}""",
            writer.Stored["PluginGrantRequest/qyzylorda/kualalumpur-new-limit"]["spec"]!.ToJsonString());
    }

    [Fact]
    public async Task Step_ObjectChangedSinceThePlan_IsNotOverwritten()
    {
        worlds.Publish(GrantWorlds.Luka(GrantWorlds.Snapshot(), GrantWorlds.Step(StepState.Ready)));
        Store("auth,somebody-elses");

        var result = await StepAsync();

        Assert.False(result.Succeeded);
        Assert.Equal("auth,somebody-elses", Annotation());
    }

    [Fact]
    public async Task Step_Ready_AnnotatesOnceAndMayBeRepeated()
    {
        worlds.Publish(GrantWorlds.Luka(GrantWorlds.Snapshot(), GrantWorlds.Step(StepState.Ready)));
        Store("auth");

        Assert.True((await StepAsync()).Succeeded);
        Assert.True((await StepAsync()).Succeeded);
        Assert.Equal("auth,rate-limit-aygerim", Annotation());
        Assert.Single(writer.Calls);
    }

    [Fact]
    public async Task Step_Waiting_IsNotDone()
    {
        worlds.Publish(GrantWorlds.Luka(GrantWorlds.Snapshot(), GrantWorlds.Step(StepState.Waiting)));
        Store("auth");

        Assert.False((await StepAsync()).Succeeded);
        Assert.Empty(writer.Calls);
    }

    private Task<ActionResult> StepAsync() =>
        service.DoStepAsync(HowToWorld.Luka, GrantWorlds.Request.Key, "annotate-httpbin", null, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(5));

    private void Store(string annotation) => writer.Stored[GrantWorlds.Service.ToString()] = new JsonObject
    {
        ["metadata"] = new JsonObject { ["resourceVersion"] = "7", ["annotations"] = new JsonObject { [Names.PluginsAnnotation] = annotation } },
    };

    private string Annotation() => $"{writer.Stored[GrantWorlds.Service.ToString()]["metadata"]!["annotations"]![Names.PluginsAnnotation]}";
}
