using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>What the embedded cluster passes and fails, told to its admin.</summary>
public sealed class PreflightTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Preflight_OfTheEmbeddedCluster_NamesServerClockRightsAndGateway()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("admin");
        await page.GotoAsync("/preflight");
        foreach (var what in new[] { "The API server answers", "clock and the app's agree", "account may list and watch", "address is known" })
            await page.Locator("[data-testid=check][data-outcome=ok]", new PageLocatorOptions { HasText = what }).WaitForAsync();
        Assert.Equal(0, await page.Locator("[data-testid=check][data-outcome=error]").CountAsync());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Check again" }).WaitForAsync();
        await Screenshots.KeepAsync(page, "preflight-checks");
        await page.GotoAsync("/status");
        await page.Locator("[data-testid=server] dl").WaitForAsync();
        await Screenshots.KeepAsync(page, "status-kinds");
    }
}
