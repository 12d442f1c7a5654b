using Bunit;
using KongGrantsUI.Access;
using KongGrantsUI.Components.Layout;
using KongGrantsUI.Hosting;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.Grants;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Tests.Views;
using KongGrantsUI.Tests.Views.Graph;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using MudBlazor.Services;

namespace KongGrantsUI.Tests.Components.Layout;

public sealed class ShellTests : BunitContext
{
    private FakeWorldFeed worlds = new(Seen.ByLuka(HowTo.Finished));

    [Fact]
    public void Shell_KindReconnects_SaysWhichAndSinceWhen_UntilItIsLive()
    {
        var since = World.Now.AddMinutes(-3);
        var shell = Shell(With(SyncState.Reconnecting, since));

        var stale = shell.WaitForElement("[data-testid=stale]");
        Assert.Contains("KongPlugin", stale.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-11-23T11:57:00Z", stale.QuerySelector("relative-time")!.GetAttribute("datetime"));
        Assert.Contains("Reconnecting", shell.Find("[data-testid=sync-chip]").TextContent, StringComparison.Ordinal);

        worlds.Publish(With(SyncState.Live, World.Now));

        shell.WaitForAssertion(() => Assert.Empty(shell.FindAll("[data-testid=stale]")));
    }

    [Fact]
    public void Shell_GatewayRefuses_ShowsItOnEveryPage()
    {
        var refuses = new GatewayState { Address = new Uri("http://127.0.0.1:8000"), RefusedSince = World.Now };

        var shell = Shell(Seen.ByLuka(HowTo.Finished, refuses));

        Assert.Contains("refuses its newest configuration", shell.WaitForElement("[data-testid=gateway-refusal]").TextContent, StringComparison.Ordinal);
        Assert.Contains("A cluster admin can see it", shell.Find("[data-testid=gateway-refusal]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Shell_PageFails_SaysSoAndTriesAgain()
    {
        Failing.Fails = true;
        var shell = Shell(Seen.ByLuka(HowTo.Finished), builder =>
        {
            builder.OpenComponent<Failing>(0);
            builder.CloseComponent();
        });
        var error = shell.WaitForElement("[data-testid=page-error]");
        Assert.Contains("Nothing in the cluster was changed", error.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-detail", shell.Markup, StringComparison.Ordinal);

        Failing.Fails = false;
        error.QuerySelector("button")!.Click();

        shell.WaitForAssertion(() => Assert.Contains("works again", shell.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Shell_Counts_FollowTheWorld()
    {
        var shell = Shell(Seen.ByLuka(HowTo.Finished));
        shell.WaitForAssertion(() => Assert.Contains("3", shell.Find("[data-testid=nav-plugins]").TextContent, StringComparison.Ordinal));

        worlds.Publish(Seen.ByLuka(HowTo.Start));

        shell.WaitForAssertion(() => Assert.Contains("1", shell.Find("[data-testid=nav-plugins]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Shell_Counts_TellWhatWaitsFromWhatIsThere()
    {
        var shell = Shell(Seen.ByLuka(HowTo.Finished));
        shell.WaitForAssertion(() => Assert.Equal(["1, 1 that you may know"], Counts(shell, "grants")));
        Assert.Equal("count quiet", shell.Find("[data-testid=nav-grants] .count").ClassName!.Trim());
        Assert.Empty(Counts(shell, "status"));

        worlds.Publish(Seen.ByLuka(GraphWorlds.Pending));
        shell.WaitForAssertion(() => Assert.Equal(["1, 1 waiting for you"], Counts(shell, "grants")));

        worlds.Publish(With(SyncState.Reconnecting, World.Now));
        shell.WaitForAssertion(() => Assert.Equal(["1, 1 that may be old"], Counts(shell, "status")));
    }

    private static IEnumerable<string> Counts(IRenderedComponent<Shell> shell, string page) =>
        shell.FindAll($"[data-testid=nav-{page}] .count").Select(count => count.TextContent.Trim());

    private static VisibleWorld With(SyncState plugins, DateTimeOffset since) => Seen.ByLuka(HowTo.Finished with
    {
        Snapshot = HowTo.Finished.Snapshot with
        {
            Sync = Kinds.All.Select(kind => new KindSync(kind, kind == Kinds.KongPlugin ? plugins : SyncState.Live, since)).ToEquatableList(),
        },
    });

    private IRenderedComponent<Shell> Shell(VisibleWorld world, RenderFragment? page = null)
    {
        worlds = new FakeWorldFeed(world);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddLogging();
        Services.AddSingleton<IWorldFeed>(worlds);
        Services.AddTestConsole(new ConfigurationBuilder().Build());
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(World.Now));
        RenderTree.TryAdd<CascadingValue<Task<AuthenticationState>>>(parameters => parameters.Add(
            value => value.Value, Task.FromResult(new AuthenticationState(UserClaims.ToPrincipal(HowToWorld.Luka, "test")))));
        Render<MudPopoverProvider>();
        return Render<Shell>(parameters => parameters.Add(shell => shell.ChildContent, page));
    }

    private sealed class Failing : ComponentBase
    {
        public static bool Fails { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (Fails) throw new InvalidOperationException("secret-detail");
            builder.AddContent(0, "works again");
        }
    }
}
