using Bunit;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Components.Pages.Grants;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.Grants;
using KongGrantsUI.Tests.TestKit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace KongGrantsUI.Tests.Components.Pages.Grants;

public sealed class GrantsPagesTests : GrantsPagesContext
{
    [Fact]
    public void Grants_RequestArrives_ShowsWithoutAReload()
    {
        Use(GrantWorlds.Luka(GrantWorlds.Snapshot().Without(GrantWorlds.Request.Key)), HowToWorld.Luka);
        var page = Render<GrantsPage>();
        page.WaitForAssertion(() => Assert.Contains("Nobody has asked", page.Find("[data-testid=inbox-item-empty]").TextContent, StringComparison.Ordinal));

        Worlds.Publish(GrantWorlds.Luka(GrantWorlds.Snapshot()));

        page.WaitForAssertion(() => Assert.Contains("qyzylorda asks kualalumpur", page.Find("[data-testid=inbox-item]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Pending", page.Find("[data-testid=state-chip]").GetAttribute("data-state"));
    }

    [Fact]
    public void Grants_NotSynced_SaysWhatIsBeingRead()
    {
        Use(GrantWorlds.Luka(GrantWorlds.Snapshot() with { Sync = [new KindSync(Kinds.Secret, SyncState.Listing, default)] }), HowToWorld.Luka);

        var page = Render<GrantsPage>();

        page.WaitForAssertion(() => Assert.Contains("Reading Secret.", page.Find("[data-testid=loading]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Grants_KindsNotServed_SaysThatTheyAreNotInstalled()
    {
        var world = GrantWorlds.Luka(GrantWorlds.Snapshot() with { Sync = [new KindSync(Kinds.PluginGrantRequest, SyncState.NotServed, default)] });
        Use(world, HowToWorld.Luka);

        var page = Render<GrantsPage>();
        var form = Render<NewRequestPage>();

        page.WaitForAssertion(() => Assert.Equal("not-installed", page.Find("[data-testid=empty]").GetAttribute("data-kind")));
        form.WaitForAssertion(() => Assert.Equal("not-installed", form.Find("[data-testid=empty]").GetAttribute("data-kind")));
        Assert.Empty(page.FindAll("[data-testid=request-new]"));
    }

    [Fact]
    public void Request_Approve_AsksThenWritesAsTheUser()
    {
        Use(GrantWorlds.Luka(GrantWorlds.Snapshot()), HowToWorld.Luka);
        var dialogs = Render<MudDialogProvider>();
        var page = Detail();

        page.Click("[data-testid=approve]");
        dialogs.Click("[data-testid=approve-confirm]");

        page.WaitForAssertion(() => Assert.Contains("Approved.", page.Find("[data-testid=action-result]").TextContent, StringComparison.Ordinal));
        Assert.All(Writer.Calls, call => Assert.StartsWith("luka create", call, StringComparison.Ordinal));
        Assert.Equal(2, Writer.Stored.Count);
    }

    [Fact]
    public void Request_ReadyStep_IsDoneByItsOwnerAndRefusalIsShown()
    {
        var snapshot = GrantWorlds.Snapshot(GrantWorlds.Grant, GrantWorlds.Review("Approved"));
        Use(GrantWorlds.Luka(snapshot, GrantWorlds.Step(StepState.Ready)), HowToWorld.Luka);
        var page = Detail();

        page.Click("[data-testid=step-do-annotate-httpbin]");

        page.WaitForAssertion(() => Assert.Contains("not found", page.Find("[data-testid=action-result]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Request_AsRequester_WaitsForTheOwnerByName()
    {
        var snapshot = GrantWorlds.Snapshot(GrantWorlds.Grant, GrantWorlds.Review("Approved"));
        Use(GrantWorlds.Kim(snapshot, GrantWorlds.Step(StepState.Ready)), HowToWorld.Kim);

        var page = Detail();

        page.WaitForAssertion(() => Assert.Equal("Waiting for Luka (owner of kualalumpur).", page.Find("[data-testid=step-waits]").TextContent));
        Assert.Empty(page.FindAll("[data-testid=approve], [data-testid=revoke], [data-testid^=step-do-]"));
    }

    [Fact]
    public void NewRequest_Filled_IsSentAndOpened()
    {
        Use(GrantWorlds.Kim(GrantWorlds.Snapshot()), HowToWorld.Kim);
        var page = Render<NewRequestPage>();
        page.Input("[data-testid=request-to]", "kualalumpur");
        page.Input("[data-testid=wish-0-plugin]", "new-limit");
        page.Change("[data-testid=wish-0-type]", "rate-limiting");
        page.Change("[data-testid=wish-0-config]", "minute: 10");
        page.Change("[data-testid=wish-0-referrer-aygerim]", true);

        page.Submit("form");

        page.WaitForAssertion(() => Assert.EndsWith("/grants/qyzylorda/kualalumpur-new-limit", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        var spec = Writer.Stored.Single().Value["spec"]!;
        Assert.Equal("""[{"plugin":"new-limit","referrers":["aygerim"],"type":"rate-limiting","config":{"minute":10}}]""", spec["attach"]!.ToJsonString());
    }

    [Fact]
    public void NewRequest_Empty_SaysWhatIsMissing()
    {
        Use(GrantWorlds.Kim(GrantWorlds.Snapshot()), HowToWorld.Kim);
        var page = Render<NewRequestPage>();

        page.Submit("form");

        page.WaitForAssertion(() => Assert.Contains("Say which namespace", page.Find("[data-testid=request-problems]").TextContent, StringComparison.Ordinal));
        Assert.Empty(Writer.Calls);
    }
}
