using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>The map as each person sees it, wide and narrow, light and dark; pictures are kept where <c>KONGGRANTS_SCREENSHOTS</c> names a folder.</summary>
public sealed class MapPictureTests(FinishedAppFixture app) : IClassFixture<FinishedAppFixture>
{
    [Theory]
    [InlineData("admin", 1440, ColorScheme.Light, "/", "[data-testid=node-ReferenceGrant-kualalumpur-qyzylorda-rate-limit].used")]
    [InlineData("admin", 1440, ColorScheme.Dark, "/?select=KongPlugin/kualalumpur/rate-limit-aygerim", "[data-testid=side-panel]")]
    [InlineData("kim", 1440, ColorScheme.Light, "/?select=KongConsumer/qyzylorda/aygerim", "[data-testid=panel-story]")]
    [InlineData("luka", 1440, ColorScheme.Dark, "/", "[data-testid=node-KongPlugin-kualalumpur-rate-limit-aygerim]")]
    public async Task Map_Wide_IsDrawn(string persona, int width, ColorScheme scheme, string path, string selector)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync(persona, width, scheme: scheme);

        await page.GotoAsync(path);
        await page.Locator(selector).First.WaitForAsync();
        await page.Locator("[data-testid=canvas][data-zoom]").WaitForAsync();

        await Pictures.KeepAsync(page, $"map-{persona}-{width}-{scheme}".ToLowerInvariant());
    }

    [Theory]
    [InlineData("kim", ColorScheme.Dark, "/")]
    [InlineData("luka", ColorScheme.Light, "/?select=Service/kualalumpur/httpbin")]
    public async Task Map_Narrow_IsAList(string persona, ColorScheme scheme, string path)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync(persona, 390, scheme: scheme);

        await page.GotoAsync(path);
        await page.GetByTestId("graph-table").WaitForAsync();

        Assert.False(await page.GetByTestId("canvas").IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        await Pictures.KeepAsync(page, $"map-{persona}-390-{scheme}".ToLowerInvariant());
    }
}
