using Bunit;
using KongGrantsUI.Access;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis;
using KongGrantsUI.Components.Pages.Grants;
using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.Grants;
using KongGrantsUI.Tests.TestKit.Worlds;
using MudBlazor;

namespace KongGrantsUI.Tests.Components.Pages.Grants;

/// <summary>What the dialogs ask, say and write.</summary>
public sealed class DecisionTests : GrantsPagesContext
{
    [Fact]
    public void Deny_WithAComment_WritesTheReviewAlone()
    {
        var (page, dialogs) = Open(GrantWorlds.Luka(GrantWorlds.Snapshot()), HowToWorld.Luka);

        page.WaitForElement("[data-testid=deny]").Click();
        dialogs.WaitForElement("[data-testid=deny-comment]").Change("not now");
        dialogs.Find("[data-testid=deny-confirm]").Click();

        page.WaitForAssertion(() => Assert.Contains("Denied.", page.Find("[data-testid=action-result]").TextContent, StringComparison.Ordinal));
        var spec = Writer.Stored.Single().Value["spec"]!;
        Assert.Equal(("Denied", "not now"), (spec["decision"]!.GetValue<string>(), spec["comment"]!.GetValue<string>()));
    }

    [Fact]
    public void Deny_Cancelled_WritesNothing()
    {
        var (page, dialogs) = Open(GrantWorlds.Luka(GrantWorlds.Snapshot()), HowToWorld.Luka);

        page.WaitForElement("[data-testid=deny]").Click();
        dialogs.WaitForElement("[data-testid=deny-cancel]").Click();

        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("[data-testid=deny-confirm]")));
        Assert.Empty(Writer.Calls);
    }

    [Fact]
    public void Approve_WithAnEndThatIsNone_SaysSoAndKeepsTheRest()
    {
        var (page, dialogs) = Open(GrantWorlds.Luka(GrantWorlds.Snapshot()), HowToWorld.Luka);

        page.WaitForElement("[data-testid=approve]").Click();
        dialogs.WaitForElement("[data-testid=approve-comment]").Change("fine by me");
        dialogs.Find("[data-testid=approve-days]").Change("soon");
        dialogs.Find("[data-testid=approve-confirm]").Click();

        dialogs.WaitForAssertion(() => Assert.Contains("“soon” is no length of time.", dialogs.Markup, StringComparison.Ordinal));
        Assert.Empty(Writer.Calls);
        dialogs.Find("[data-testid=approve-days]").Change("12h");
        dialogs.Find("[data-testid=approve-confirm]").Click();
        page.WaitForAssertion(() => Assert.Equal(2, Writer.Stored.Count));
        Assert.Contains(Writer.Stored.Values, item => item["spec"]!["comment"]?.GetValue<string>() == "fine by me");
    }

    [Fact]
    public void Withdraw_Confirmed_DeletesTheRequestAlone()
    {
        var (page, dialogs) = Open(GrantWorlds.Kim(GrantWorlds.Snapshot()), HowToWorld.Kim);

        page.WaitForElement("[data-testid=withdraw]").Click();
        dialogs.WaitForElement("[data-testid=withdraw-confirm]").Click();

        page.WaitForElement("[data-testid=action-result]");
        Assert.StartsWith("kim delete", Assert.Single(Writer.Calls), StringComparison.Ordinal);
    }

    [Fact]
    public void Revoke_WhereLimitsWouldMeet_SaysWhoBreaksAndHow()
    {
        var (page, dialogs) = Open(Working(), HowToWorld.Luka);

        page.WaitForElement("[data-testid=revoke]").Click();

        var effects = dialogs.WaitForElement("[data-testid=revoke-effects]");
        Assert.Contains("refuse its whole configuration", effects.TextContent, StringComparison.Ordinal);
        Assert.Contains("everybody's calls", effects.TextContent, StringComparison.Ordinal);
        Assert.Single(dialogs.FindAll("[data-testid=revoke-led]"));
        Assert.Single(dialogs.FindAll("[data-testid=revoke-now]"));
    }

    [Fact]
    public void Revoke_StepByStep_MarksTheReviewAndLeavesTheGrant()
    {
        var (page, dialogs) = Open(Working(), HowToWorld.Luka);

        page.WaitForElement("[data-testid=revoke]").Click();
        dialogs.WaitForElement("[data-testid=revoke-led]").Click();

        Assert.Contains("The way out has begun.", page.WaitForElement("[data-testid=action-result]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Writer.Calls, call => call.Contains("delete", StringComparison.Ordinal));
        Assert.Equal("Revoked", Writer.Stored.Single().Value["spec"]!["decision"]!.GetValue<string>());
    }

    [Fact]
    public void Request_ReviewThatNamesNoGrant_OffersToFinishTheApproval()
    {
        var (page, _) = Open(GrantWorlds.Luka(GrantWorlds.Snapshot(GrantWorlds.Review("Approved") with { GrantName = "" })), HowToWorld.Luka);

        page.WaitForAssertion(() => Assert.Equal("Finish the approval", page.Find("[data-testid=finish]").TextContent.Trim()));
        Assert.Equal("Approving", page.Find("[data-testid=state-chip]").GetAttribute("data-state"));
    }

    [Fact]
    public void Request_SettingsAskedFor_AreShownAsYaml()
    {
        var (page, _) = Open(GrantWorlds.Luka(GrantWorlds.Snapshot()), HowToWorld.Luka);

        page.WaitForAssertion(() => Assert.Equal("minute: 10", page.Find("[data-testid=wishes] pre").TextContent));
    }

    [Fact]
    public void NewRequest_DurationThatIsNone_SaysSoAndLosesNothing()
    {
        Use(GrantWorlds.Kim(GrantWorlds.Snapshot()), HowToWorld.Kim);
        var page = Render<NewRequestPage>();
        page.WaitForElement("[data-testid=request-to]").Input("kualalumpur");
        page.Find("[data-testid=wish-0-plugin]").Input("new-limit");
        page.Find("[data-testid=request-days]").Change("a while");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("“a while” is no length of time.", page.Find("[data-testid=request-problems]").TextContent, StringComparison.Ordinal));
        Assert.Equal("a while", page.Find("[data-testid=request-days]").GetAttribute("value"));
        Assert.Equal("new-limit", page.Find("[data-testid=wish-0-plugin]").GetAttribute("value"));
        Assert.Empty(Writer.Calls);
    }

    /// <summary>The how-to at its end, with a grant that was asked for, as Luka sees it.</summary>
    private static VisibleWorld Working()
    {
        var grant = GrantWorlds.Grant with { To = [new GrantTo(Kinds.KongPlugin, "rate-limit-aygerim"), new GrantTo(Kinds.KongPlugin, "rate-limit-rustem")] };
        var request = GrantWorlds.Request with { ToNames = ["rate-limit-aygerim", "rate-limit-rustem"] };
        var world = HowTo.Finished.Without(HowTo.Grant).With(grant).With(request).With(GrantWorlds.Review("Approved"))
            .With(new NamespaceObject { Meta = new ObjectMeta { Name = HowTo.Kims } }).With(new NamespaceObject { Meta = new ObjectMeta { Name = HowTo.Lukas } });
        var planning = new EnginePlanning(AnalysisOptions.Default with { PlanPatches = true });
        var snapshot = world.Snapshot with { Sync = [GrantWorlds.Synced] };
        return VisibleWorlds.For(new LiveState(snapshot, planning.Analyse(snapshot, HowToWorld.Now), HowToWorld.Now), HowToWorld.Luka, HowToWorld.Owner(HowTo.Lukas), planning);
    }

    private (IRenderedComponent<RequestPage> Page, IRenderedComponent<MudDialogProvider> Dialogs) Open(VisibleWorld world, UserIdentity user)
    {
        Use(world, user);
        var dialogs = Render<MudDialogProvider>();
        return (Detail(), dialogs);
    }
}
