using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.Grants;
using KongGrantsUI.Views.Grants;

namespace KongGrantsUI.Tests.Views.Grants;

public sealed class RequestDetailsTests
{
    private static readonly PlanStep Ready = GrantWorlds.Step(StepState.Ready);

    [Fact]
    public void Make_Pending_OffersTheDecisionToTheOwnerAlone()
    {
        var luka = Make(GrantWorlds.Luka(GrantWorlds.Snapshot(), Ready));
        var kim = Make(GrantWorlds.Kim(GrantWorlds.Snapshot(), Ready));

        Assert.Equal((true, false, false), (luka.CanDecide, luka.CanRevoke, luka.CanWithdraw));
        Assert.Equal((false, false, true), (kim.CanDecide, kim.CanRevoke, kim.CanWithdraw));
        Assert.Equal("Service httpbin", luka.Targets.Single().Label);
        Assert.Empty(kim.Targets);
        Assert.False(luka.Steps.Single().CanDo);
        Assert.Equal("Comes after the approval.", luka.Steps.Single().Waits);
    }

    [Fact]
    public void Make_Granted_LetsTheStepsOwnerDoItAndTellsTheOtherWhomToWaitFor()
    {
        var snapshot = GrantWorlds.Snapshot(GrantWorlds.Grant, GrantWorlds.Review("Approved"));
        var luka = Make(GrantWorlds.Luka(snapshot, Ready)).Steps.Single();
        var kim = Make(GrantWorlds.Kim(snapshot, Ready)).Steps.Single();

        Assert.True(luka.CanDo);
        Assert.Equal("kubectl annotate", luka.Kubectl);
        Assert.False(kim.CanDo);
        Assert.Equal("Waiting for Luka (owner of kualalumpur).", kim.Waits);
        Assert.Equal("", kim.Kubectl);
    }

    [Fact]
    public void Make_SameWorldTwice_IsEqualByValue()
    {
        var world = GrantWorlds.Luka(GrantWorlds.Snapshot(), Ready);

        Assert.Equal(Make(world), Make(world));
    }

    [Fact]
    public void Make_Unknown_IsNotFound() => Assert.False(RequestDetails.Make(GrantWorlds.Luka(GrantWorlds.Snapshot()), "a", "b", HowToWorld.Now).Found);

    [Theory]
    [InlineData("Denied", RequestState.Denied)]
    [InlineData("Revoked", RequestState.Revoked)]
    public void Make_Ended_ShowsNoSteps(string decision, RequestState state)
    {
        var view = Make(GrantWorlds.Luka(GrantWorlds.Snapshot(GrantWorlds.Review(decision, "because")), Ready));

        Assert.Equal((state, 0), (view.State, view.Steps.Count));
        Assert.Contains("because", view.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void List_OneRequest_IsInboxForOneAndOwnForTheOther()
    {
        var luka = GrantsPages.Make(GrantWorlds.Luka(GrantWorlds.Snapshot()), HowToWorld.Now);
        var kim = GrantsPages.Make(GrantWorlds.Kim(GrantWorlds.Snapshot()), HowToWorld.Now);

        Assert.True(luka.Inbox.Single().YourTurn);
        Assert.Equal("You have not asked for anything.", luka.MineEmpty);
        Assert.Empty(kim.Inbox);
        Assert.Equal("Nobody has asked for your plugins.", kim.InboxEmpty);
        Assert.Equal("/grants/qyzylorda/limits", kim.Mine.Single().Url);
    }

    [Fact]
    public void List_GrantByHand_IsShownWithoutARequest()
    {
        var grant = GrantWorlds.Grant with { Meta = HowToWorld.Meta(HowToWorld.Lukas, "by-hand") };
        var row = GrantsPages.Make(GrantWorlds.Luka(GrantWorlds.Snapshot(grant)), HowToWorld.Now).Active.Single();

        Assert.Equal("Made by hand, without a request.", row.Origin);
        Assert.Equal("Lets each KongConsumer of qyzylorda use rate-limit-aygerim of kualalumpur.", row.Lets);
    }

    private static RequestDetailView Make(KongGrantsUI.Access.VisibleWorld world) =>
        RequestDetails.Make(world, GrantWorlds.Request.Namespace, GrantWorlds.Request.Name, HowToWorld.Now);
}
