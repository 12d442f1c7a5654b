using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>Whoever leaves a page before it is ready arrives at the next one.</summary>
public sealed class LeavingTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Map_LeftWhileItsScriptLoads_LetsTheNextPageOpen()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.OpenAsync();
        TaskCompletionSource asked = new(), go = new();
        await page.RouteAsync("**/js/viewport*.js", async route =>
        {
            asked.TrySetResult();
            await go.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/signin");
        await page.GetByTestId("signin-luka").ClickAsync();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);

        await page.GetByTestId("nav-grants").ClickAsync();
        var heading = page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Grants", Exact = true });
        await heading.WaitForAsync();
        await page.GetByTestId("active-empty").WaitForAsync();
        var loaded = page.WaitForResponseAsync("**/js/viewport*.js");
        go.SetResult();
        await loaded;
        // The server hears of the script before it answers what is typed now.
        await page.Keyboard.PressAsync("/");
        await page.Locator("#palette[open]").WaitForAsync();
        await page.Keyboard.TypeAsync("httpbin");
        await page.GetByTestId("palette-hit").First.WaitForAsync();
        await page.Keyboard.PressAsync("Escape");

        Assert.True(await heading.IsVisibleAsync());
    }
}
