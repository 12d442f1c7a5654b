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
using KongGrantsUI.Tests.TestKit;
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

        page.Click("[data-testid=deny]");
        dialogs.Change("[data-testid=deny-comment]", "not now");
        dialogs.Click("[data-testid=deny-confirm]");

        page.WaitForAssertion(() => Assert.Contains("Denied.", page.Find("[data-testid=action-result]").TextContent, StringComparison.Ordinal));
        var spec = Writer.Stored.Single().Value["spec"]!;
        Assert.Equal(("Denied", "not now"), (spec["decision"]!.GetValue<string>(), spec["comment"]!.GetValue<string>()));
    }

    [Fact]
    public void Deny_Cancelled_WritesNothing()
    {
        var (page, dialogs) = Open(GrantWorlds.Luka(GrantWorlds.Snapshot()), HowToWorld.Luka);

        page.Click("[data-testid=deny]");
        dialogs.Click("[data-testid=deny-cancel]");

        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("[data-testid=deny-confirm]")));
        Assert.Empty(Writer.Calls);
    }

    [Fact]
    public void Approve_WithAnEndThatIsNone_SaysSoAndKeepsTheRest()
    {
        var (page, dialogs) = Open(GrantWorlds.Luka(GrantWorlds.Snapshot()), HowToWorld.Luka);

        page.Click("[data-testid=approve]");
        dialogs.Change("[data-testid=approve-comment]", "fine by me");
        dialogs.Change("[data-testid=approve-days]", "soon");
        dialogs.Click("[data-testid=approve-confirm]");

        dialogs.WaitForAssertion(() => Assert.Contains("“soon” is no length of time.", dialogs.Markup, StringComparison.Ordinal));
        Assert.Empty(Writer.Calls);
        dialogs.Change("[data-testid=approve-days]", "12h");
        dialogs.Click("[data-testid=approve-confirm]");
        page.WaitForAssertion(() => Assert.Equal(2, Writer.Stored.Count));
        Assert.Contains(Writer.Stored.Values, item => item["spec"]!["comment"]?.GetValue<string>() == "fine by me");
    }

    [Fact]
    public void Withdraw_Confirmed_DeletesTheRequestAlone()
    {
        var (page, dialogs) = Open(GrantWorlds.Kim(GrantWorlds.Snapshot()), HowToWorld.Kim);

        page.Click("[data-testid=withdraw]");
        dialogs.Click("[data-testid=withdraw-confirm]");

        page.WaitForElement("[data-testid=action-result]");
        Assert.StartsWith("kim delete", Assert.Single(Writer.Calls), StringComparison.Ordinal);
    }

    [Fact]
    public void Revoke_WhereLimitsWouldMeet_SaysWhoBreaksAndHow()
    {
        var (page, dialogs) = Open(Working(), HowToWorld.Luka);

        page.Click("[data-testid=revoke]");

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

        page.Click("[data-testid=revoke]");
        dialogs.Click("[data-testid=revoke-led]");

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
        page.Input("[data-testid=request-to]", "kualalumpur");
        page.Input("[data-testid=wish-0-plugin]", "new-limit");
        page.Change("[data-testid=request-days]", "a while");

        page.Submit("form");

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
