using Bunit;
using KongGrantsUI.Access;
using KongGrantsUI.Components;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.Grants;
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
    public void Worlds_WithinOneFrame_AreShownAsTheNewest()
    {
        var page = Page();
        page.WaitForAssertion(() => Assert.Equal("1", page.Find("p").TextContent), Patience);

        worlds.Publish(With(2));
        worlds.Publish(With(3));
        Assert.Equal([1], page.Instance.Projected);
        Advance(page, "3");

        Assert.Equal([1, 3], page.Instance.Projected);
    }

    [Fact]
    public void Paused_HoldsTheNewest_AndResumeShowsIt()
    {
        var page = Page();
        page.WaitForAssertion(() => Assert.Equal("1", page.Find("p").TextContent), Patience);

        page.Find("#pause").Click();
        worlds.Publish(With(2));
        Advance(page, "1 behind");
        worlds.Publish(With(4));
        clock.Advance(LivePage<Probe.Seen>.Frame);
        page.WaitForAssertion(() => Assert.Equal("1 behind", page.Find("p").TextContent), Patience);
        Assert.Equal([1], page.Instance.Projected);

        page.WaitForAssertion(
            () =>
            {
                page.Find("#pause").Click();
                page.Find("#resume").Click();
                Assert.Equal("4", page.Find("p").TextContent);
            },
            Patience);
    }

    [Fact]
    public void WorldThatLooksTheSame_IsNotDrawnAgain()
    {
        var page = Page();
        page.WaitForAssertion(() => Assert.Equal("1", page.Find("p").TextContent), Patience);
        var drawn = page.RenderCount;

        worlds.Publish(With(1));
        page.WaitForAssertion(
            () =>
            {
                clock.Advance(LivePage<Probe.Seen>.Frame);
                Assert.Equal([1, 1], page.Instance.Projected);
            },
            Patience);

        Assert.Equal(drawn, page.RenderCount);
    }

    private void Advance(IRenderedComponent<Probe> page, string text) => page.WaitForAssertion(
        () =>
        {
            clock.Advance(LivePage<Probe.Seen>.Frame);
            Assert.Equal(text, page.Find("p").TextContent);
        },
        Patience);

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
            var count = world.Snapshot.Services.Count();
            lock (Projected) Projected.Add(count);
            return new Seen(count);
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, $"<p>{View?.Services}{(Behind ? " behind" : "")}</p>");
            Button(builder, 1, "pause", Pause);
            Button(builder, 9, "resume", Resume);
        }

        private void Button(RenderTreeBuilder builder, int at, string id, Action act)
        {
            builder.OpenElement(at, "button");
            builder.AddAttribute(at + 1, "id", id);
            builder.AddAttribute(at + 2, "onclick", EventCallback.Factory.Create(this, act));
            builder.CloseElement();
        }

        public sealed record Seen(int Services);
    }
}
