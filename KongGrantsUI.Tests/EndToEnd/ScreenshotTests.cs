using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>The finished how-to on every page; pictures are kept where <c>KONGGRANTS_SCREENSHOTS</c> names a folder.</summary>
public sealed class ScreenshotTests(FinishedAppFixture app) : IClassFixture<FinishedAppFixture>
{
    [Theory]
    [InlineData("map", "/", "[data-testid=node-KongPlugin-kualalumpur-rate-limit-rustem]:not(.error)")]
    [InlineData("why", "/?select=KongConsumer/qyzylorda/aygerim", "[data-testid=side-panel]")]
    [InlineData("grants", "/grants", "[data-testid=active-item]")]
    [InlineData("ask", "/grants/new", "[data-testid=request-submit]")]
    [InlineData("findings", "/findings", "[data-testid=finding-item]")]
    [InlineData("status", "/status", "[data-testid=sync-table]")]
    public async Task Page_FinishedWorld_ShowsIt(string name, string path, string selector)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("admin");

        await page.GotoAsync(path);
        await page.Locator(selector).First.WaitForAsync();

        await Screenshots.KeepAsync(page, name);
    }

    [Fact]
    public async Task Console_FinishedWorld_ShowsWhatIsLeft()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("kim", scheme: ColorScheme.Dark);
        await page.GotoAsync("/console");
        await page.GetByTestId("curl-example").First.ClickAsync();
        await page.GetByTestId("curl-send").ClickAsync();

        await page.GetByTestId("curl-output").Filter(new LocatorFilterOptions { HasText = "X-RateLimit-Remaining-Minute" }).WaitForAsync();

        await Screenshots.KeepAsync(page, "console");
    }
}
