using Bunit;
using KongGrantsUI.Access;
using KongGrantsUI.Components.Pages;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.Grants;
using KongGrantsUI.Tests.TestKit;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Tests.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace KongGrantsUI.Tests.Components.Pages;

public sealed class PreflightPageTests : BunitContext
{
    private readonly FakeProbe probe = new();

    [Fact]
    public void Preflight_WhileTheServerIsAsked_SaysSoAndThenShowsItsChecks()
    {
        var page = Page(new FakeWorldFeed(Seen.ByLuka(HowTo.Finished)));
        page.WaitForAssertion(() => Assert.Contains("Asking the API server too", page.Find("[data-testid=preflight-sum]").TextContent, StringComparison.Ordinal));

        probe.Answer.SetResult(new ServerState(null, "", "It is down.", []) { Remedy = "Start it." });

        page.WaitForAssertion(() => Assert.Contains("It is down. Start it.", page.Find("[data-testid=check][data-outcome=error]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("Asking", page.Find("[data-testid=preflight-sum]").TextContent, StringComparison.Ordinal);

        probe.Answer = new TaskCompletionSource<ServerState>();
        page.Click("[data-testid=preflight-sum] button");
        page.WaitForAssertion(() => Assert.Contains("Asking", page.Find("[data-testid=preflight-sum]").TextContent, StringComparison.Ordinal));
        probe.Answer.SetResult(new ServerState(new Uri("https://there"), "v1.34.1", "", []));
        page.WaitForAssertion(() => Assert.Contains("Kubernetes v1.34.1", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_WhoseAppStops_EndsWithoutAnError()
    {
        var feed = new EndingFeed(Seen.ByLuka(HowTo.Finished));
        var page = Page(feed);
        page.WaitForElement("[data-testid=preflight-sum]");

        feed.End.SetException(new ObjectDisposedException("ClusterConnection"));

        await feed.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30), Xunit.TestContext.Current.CancellationToken);
        page.Render();
        Assert.False(Renderer.UnhandledException.IsCompleted);
    }

    private IRenderedComponent<Preflight> Page(IWorldFeed worlds)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(worlds);
        Services.AddSingleton<IServerProbe>(probe);
        RenderTree.TryAdd<CascadingValue<Task<AuthenticationState>>>(parameters => parameters.Add(
            value => value.Value, Task.FromResult(new AuthenticationState(UserClaims.ToPrincipal(HowToWorld.Luka, "test")))));
        return Render<Preflight>();
    }

    private sealed class FakeProbe : IServerProbe
    {
        public TaskCompletionSource<ServerState> Answer { get; set; } = new();

        public Task<ServerState> AskAsync(CancellationToken cancellation) => Answer.Task.WaitAsync(cancellation);
    }

    private sealed class EndingFeed(VisibleWorld world) : IWorldFeed
    {
        public TaskCompletionSource End { get; } = new();

        public TaskCompletionSource Ended { get; } = new();

        public async IAsyncEnumerable<VisibleWorld> WatchAsync(UserIdentity user, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            yield return world;
            try
            {
                await End.Task.WaitAsync(cancellation);
            }
            finally
            {
                Ended.SetResult();
            }
        }

        public Task<VisibleWorld> CurrentAsync(UserIdentity user, CancellationToken cancellation) => Task.FromResult(world);
    }
}
