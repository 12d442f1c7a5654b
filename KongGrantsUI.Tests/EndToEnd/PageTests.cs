using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

public sealed class PageTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("/", "Map")]
    [InlineData("/grants", "Grants")]
    [InlineData("/grants/new", "Ask for plugins")]
    [InlineData("/findings", "Findings")]
    [InlineData("/console", "Test console")]
    [InlineData("/status", "Status")]
    [InlineData("/no-such-page", "Not found")]
    public async Task Page_NarrowAndWide_HasItsHeadingAndFits(string path, string heading)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        foreach (var (width, scheme) in new[] { (1440, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            var page = await app.SignInAsync("kim", width, scheme: scheme);
            await page.GotoAsync(path);
            await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).WaitForAsync();
            Assert.Contains(heading, await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).InnerTextAsync(), StringComparison.Ordinal);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{path} scrolls sideways at {width} pixels.");
        }
    }
}
