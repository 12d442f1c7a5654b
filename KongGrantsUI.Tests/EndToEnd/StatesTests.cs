using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>Why a page is empty: each reason in its own words, in a real browser.</summary>
public sealed class StatesTests(EmptyAppFixture app) : IClassFixture<EmptyAppFixture>
{
    [Theory]
    [InlineData("/plugins", "nothing", "no plugin that you may see")]
    [InlineData("/consumers", "nothing", "no consumer that you may see")]
    [InlineData("/findings", "nothing", "Nothing to mend")]
    [InlineData("/plugins/matrix", "nothing", "No route")]
    [InlineData("/namespaces/no-such-namespace", "not-allowed", "Nothing here that you may know")]
    [InlineData("/?filter=no-such-object", "filtered", "Nothing matches this filter")]
    [InlineData("/namespaces?q=no-such-namespace", "filtered", "Nothing matches")]
    public async Task Page_WithoutContent_SaysWhy(string path, string kind, string title)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("admin");
        await page.GotoAsync(path);

        var empty = page.Locator($"[data-testid=empty][data-kind={kind}]");
        await empty.WaitForAsync();

        Assert.Contains(title, await empty.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plugins")]
    [InlineData("/consumers")]
    [InlineData("/findings")]
    [InlineData("/activity")]
    [InlineData("/")]
    [InlineData("/grants/new")]
    [InlineData("/namespaces")]
    public async Task Page_OfSomebodyWithoutRights_SaysThatTheyMayNot(string path)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("kim");
        await page.GotoAsync(path);

        await page.Locator("[data-testid=empty][data-kind=not-allowed]").WaitForAsync();
    }

    [Fact]
    public async Task Error_Page_SaysWhatToDo()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("kim");
        await page.GotoAsync("/error");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Go to the map" }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1, Name = "Map" }).WaitForAsync();
    }
}
