using Bunit;
using KongGrantsUI.Access;
using KongGrantsUI.Components;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.Grants;
using KongGrantsUI.Tests.TestKit;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Tests.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Components;

public sealed class LivePageTests : BunitContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly FakeWorldFeed worlds = new(With(1));
    private readonly FakeTimeProvider clock = new(World.Now);

    [Fact]
    public async Task Worlds_WithinOneFrame_AreShownAsTheNewest()
    {
        var page = Page();
        page.WaitForAssertion(() => Assert.Equal("1", page.Find("p").TextContent), Patience);

        worlds.Publish(With(2));
        worlds.Publish(With(3));
        Assert.Equal([1], page.Instance.Projected);
        await AdvanceAsync(page, "3");

        Assert.Equal([1, 3], page.Instance.Projected);
    }

    [Fact]
    public async Task Paused_HoldsTheNewest_AndResumeShowsIt()
    {
        var page = Page();
        page.WaitForAssertion(() => Assert.Equal("1", page.Find("p").TextContent), Patience);

        page.Click("#pause");
        worlds.Publish(With(2));
        await AdvanceAsync(page, "1 behind");
        worlds.Publish(With(4));
        clock.Advance(LivePage<Probe.Seen>.Frame);
        Assert.Equal([1], page.Instance.Projected);

        page.Click("#resume");
        await AdvanceAsync(page, "4");
    }

    [Fact]
    public async Task WorldThatLooksTheSame_IsNotDrawnAgain()
    {
        var page = Page();
        page.WaitForAssertion(() => Assert.Equal("1", page.Find("p").TextContent), Patience);
        var drawn = page.RenderCount;

        worlds.Publish(With(1));
        await AdvanceUntilAsync(() => page.Instance.Projected.Count == 2);

        Assert.Equal([1, 1], page.Instance.Projected);
        Assert.Equal(drawn, page.RenderCount);
    }

    private async Task AdvanceAsync(IRenderedComponent<Probe> page, string text)
    {
        await AdvanceUntilAsync(() => page.Find("p").TextContent == text);
        Assert.Equal(text, page.Find("p").TextContent);
    }

    /// <summary>Lets frames pass until it is so; what is read in the background needs real moments too.</summary>
    private async Task AdvanceUntilAsync(Func<bool> reached)
    {
        for (var tries = 0; tries < 500 && !reached(); tries++)
        {
            clock.Advance(LivePage<Probe.Seen>.Frame);
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Xunit.TestContext.Current.CancellationToken);
        }
    }

    private static VisibleWorld With(int services) =>
        KongGrantsUI.Tests.Views.Seen.ByAdmin(Enumerable.Range(0, services).Aggregate(World.Empty, (world, number) => world.Service("ns", $"s{number}")));

    private IRenderedComponent<Probe> Page()
    {
        Services.AddSingleton<IWorldFeed>(worlds);
        Services.AddSingleton<TimeProvider>(clock);
        RenderTree.TryAdd<CascadingValue<Task<AuthenticationState>>>(parameters => parameters.Add(
            value => value.Value, Task.FromResult(new AuthenticationState(UserClaims.ToPrincipal(HowToWorld.Admin, "test")))));
        return Render<Probe>();
    }

    private sealed class Probe : LivePage<Probe.Seen>
    {
        public List<int> Projected { get; } = [];

        [Inject]
        private TimeProvider Clock { get; set; } = default!;

        protected override TimeProvider Frames => Clock;

        protected override Seen Project(VisibleWorld world)
        {
            var count = world.Snapshot.Services.Count;
            lock (Projected) Projected.Add(count);
            return new Seen(count);
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, $"<p>{View?.Services}{(Behind ? " behind" : "")}</p>");
            builder.OpenElement(1, "button");
            builder.AddAttribute(2, "id", "pause");
            builder.AddAttribute(3, "onclick", EventCallback.Factory.Create(this, Pause));
            builder.CloseElement();
            builder.OpenElement(4, "button");
            builder.AddAttribute(5, "id", "resume");
            builder.AddAttribute(6, "onclick", EventCallback.Factory.Create(this, Resume));
            builder.CloseElement();
        }

        public sealed record Seen(int Services);
    }
}
