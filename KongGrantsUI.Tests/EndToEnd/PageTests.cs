using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

public sealed class PageTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("/", "Map")]
    [InlineData("/namespaces", "Namespaces")]
    [InlineData("/namespaces/qyzylorda", "qyzylorda")]
    [InlineData("/plugins", "Plugins")]
    [InlineData("/plugins/matrix", "Effective plugins")]
    [InlineData("/consumers", "Consumers")]
    [InlineData("/grants", "Grants")]
    [InlineData("/grants/new", "Ask for plugins")]
    [InlineData("/findings", "Findings")]
    [InlineData("/what-if", "What if")]
    [InlineData("/console", "Test console")]
    [InlineData("/activity", "Activity")]
    [InlineData("/preflight", "Preflight")]
    [InlineData("/status", "Status")]
    [InlineData("/no-such-page", "Not found")]
    public async Task Page_NarrowAndWide_HasItsHeadingAndFits(string path, string heading)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        // 640 is what is left of 1280 at 200 %.
        foreach (var (width, scheme) in new[] { (1440, ColorScheme.Light), (640, ColorScheme.Light), (360, ColorScheme.Dark) })
        {
            var page = await app.SignInAsync("kim", width, scheme: scheme);
            await page.GotoAsync(path);
            await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).WaitForAsync();
            await page.WaitForFunctionAsync("() => !document.querySelector('.skeleton')");
            Assert.Contains(heading, await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).InnerTextAsync(), StringComparison.Ordinal);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{path} scrolls sideways at {width} pixels.");
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData("/findings")]
    [InlineData("/grants/new")]
    [InlineData("/console")]
    [InlineData("/status")]
    public async Task Page_RightToLeft_IsMirroredAndFits(string path)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        foreach (var width in new[] { 1440, 360 })
        {
            var page = await app.SignInAsync("kim", width);
            await page.GotoAsync(path);
            await page.Locator("h1").WaitForAsync();

            await page.EvaluateAsync("document.documentElement.dir = 'rtl'");

            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{path} scrolls sideways at {width} pixels.");
            Assert.True(await page.EvaluateAsync<bool>("(() => { const page = document.querySelector('.page').getBoundingClientRect(), title = document.createRange(); title.selectNodeContents(document.querySelector('h1')); return page.right - title.getBoundingClientRect().right < 24; })()"), $"The heading of {path} does not stand at the right.");
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData("/findings", "[data-testid=finding-item]")]
    [InlineData("/grants", "[data-testid=inbox-item-empty]")]
    [InlineData("/status", "[data-testid=server] dl")]
    public async Task Page_Printed_HasItsContentAndNothingToPress(string path, string content)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("luka");
        await page.GotoAsync(path);
        await page.Locator(content).First.WaitForAsync();

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.True(await page.Locator(content).First.IsVisibleAsync());
        Assert.Equal(0, await page.Locator("button:not(.link):visible, .mud-drawer:visible, .mud-appbar:visible").CountAsync());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/findings")]
    [InlineData("/grants/new")]
    [InlineData("/plugins/matrix")]
    public async Task Page_TextTwiceAsLarge_Fits(string path)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        foreach (var width in new[] { 1440, 360 })
        {
            var page = await app.SignInAsync("kim", width);
            await page.GotoAsync(path);
            await page.Locator("h1").WaitForAsync();
            var before = await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.lede')).fontSize)");

            await page.EvaluateAsync("document.documentElement.style.fontSize = '187.5%'");

            Assert.Equal(before * 2, await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.lede')).fontSize)"), 0.1);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{path} scrolls sideways at {width} pixels.");
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Theme_Chosen_IsInTheFirstByteOfTheNextPage()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("kim");
        await page.GetByTestId("theme-toggle").ClickAsync();
        await page.GetByTestId("theme-toggle").ClickAsync();
        await page.Locator("html[data-theme=dark]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        var answer = await page.APIRequest.GetAsync(new Uri(app.App.Address, "/status").ToString());

        Assert.Contains("data-theme=\"dark\"", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Density_Compact_TakesLessRoomAndStays()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("kim");
        await page.GotoAsync("/status");
        await page.GetByTestId("server").WaitForAsync();
        var wide = await page.EvaluateAsync<double>("document.querySelector('.page').scrollHeight");
        await page.GetByTestId("more-menu").ClickAsync();
        await page.GetByTestId("density-toggle").ClickAsync();
        await page.Locator("html[data-density=compact]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        await page.ReloadAsync();
        await page.GetByTestId("server").WaitForAsync();

        Assert.Equal("compact", await page.Locator("html").GetAttributeAsync("data-density"));
        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('.page').scrollHeight"), 1, wide - 20);
    }

    [Fact]
    public async Task Skeleton_WithinTheFirst150Milliseconds_IsNotSeen()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("kim");

        var seen = await page.EvaluateAsync<double[]>(
            """
            () => {
              const skeleton = document.createElement('div');
              skeleton.className = 'skeleton';
              document.querySelector('#content').append(skeleton);
              const [appearing] = skeleton.getAnimations();
              appearing.pause();
              return [0, 149, 300].map(moment => { appearing.currentTime = moment; return Number(getComputedStyle(skeleton).opacity); });
            }
            """);

        Assert.Equal([0, 0, 1], seen);
    }

    /// <summary>The theme provider paints light until it has asked the browser; nobody may be dazzled meanwhile.</summary>
    [Theory]
    [InlineData(ColorScheme.Dark, "rgb(16, 21, 28)")]
    [InlineData(ColorScheme.Light, "rgb(245, 247, 250)")]
    public async Task Waiting_BeforeTheLayoutIsThere_IsAsTheSystemWants(ColorScheme scheme, string background)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("kim", scheme: scheme);

        var painted = await page.EvaluateAsync<string>(
            """
            () => {
              const style = document.createElement('style');
              style.textContent = ':root { --mud-palette-background: rgb(1, 2, 3); }';
              document.head.append(style);
              document.querySelector('.mud-layout').remove();
              return getComputedStyle(document.body).backgroundColor;
            }
            """);

        Assert.Equal(background, painted);
    }

    [Fact]
    public async Task Motion_NotWanted_NothingMoves()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("kim");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync("/findings");
        await page.GetByTestId("nav-menu").ClickAsync();

        Assert.Equal(0, await page.EvaluateAsync<int>("document.getAnimations().length"));
    }
}
