using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>The console in a real browser, against the finished how-to.</summary>
public sealed class ConsoleTests(FinishedAppFixture app) : IClassFixture<FinishedAppFixture>
{
    [Fact]
    public async Task Picked_RouteAndConsumer_AreCalledAndJudged()
    {
        var page = await OpenAsync("admin");
        await page.GetByTestId("curl-route").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByTestId("curl-consumer").SelectOptionAsync("rustem");
        await page.GetByTestId("curl-credential").WaitForAsync();
        await page.GetByTestId("curl-input").FillAsync("curl -sv $PROXY_IP/bintang/headers");

        await page.GetByTestId("curl-input").PressAsync("Enter");

        await page.GetByTestId("curl-status").Filter(new LocatorFilterOptions { HasText = "200" }).WaitForAsync();
        await page.GetByTestId("curl-comparison").GetByText("X-RateLimit-Remaining-Minute").WaitForAsync();
        Assert.Empty(await page.Locator(".curl-mark.mismatch").AllAsync());
        Assert.DoesNotContain("rustem-password", await page.ContentAsync(), StringComparison.Ordinal);
        await page.Locator("[data-testid=curl-run] summary").ClickAsync();
        await page.GetByTestId("curl-repeat").ClickAsync();
        await page.GetByTestId("curl-retry").WaitForAsync();
        await page.EvaluateAsync("scrollTo(0, 0)");
        await Screenshots.KeepAsync(page, "console-limit");
    }

    [Fact]
    public async Task Keys_ArrowRightAndEnter_CompleteAndSend()
    {
        var page = await OpenAsync("luka");
        var line = page.GetByTestId("curl-input");
        await page.GetByTestId("curl-route").WaitForAsync();
        await line.PressSequentiallyAsync("curl -s $PROXY_IP/b");
        await page.GetByTestId("curl-completion").First.WaitForAsync();
        await line.PressAsync("ArrowRight");
        await Assertions.Expect(line).ToHaveValueAsync("curl -s $PROXY_IP/bintang");

        await line.PressAsync("Enter");

        await page.GetByTestId("curl-status").Filter(new LocatorFilterOptions { HasText = "401" }).WaitForAsync();
        await Assertions.Expect(page.GetByTestId("curl-verdict")).ToContainTextAsync("As foretold");
        await Assertions.Expect(line).ToHaveValueAsync("curl -s $PROXY_IP/bintang");
        await Screenshots.KeepAsync(page, "console-refused");
    }

    /// <summary>Luka may not see the consumer whose credential he was told: what is not known is not foretold.</summary>
    [Fact]
    public async Task ForeignConsumersCredential_Typed_IsNoMismatch()
    {
        var page = await OpenAsync("luka");
        await page.GetByTestId("curl-route").WaitForAsync();
        await page.GetByTestId("curl-input").FillAsync("curl -s $PROXY_IP/bintang/get -u aygerim:aygerim-password");

        await page.GetByTestId("curl-input").PressAsync("Enter");

        await page.GetByTestId("curl-comparison").GetByText("X-RateLimit-Limit-Minute").WaitForAsync();
        await Assertions.Expect(page.GetByTestId("curl-verdict")).ToContainTextAsync("could not be foretold");
        Assert.Empty(await page.Locator(".curl-mark.mismatch").AllAsync());
    }

    [Fact]
    public async Task SharedLink_OpensTheLineWithoutItsCredential()
    {
        var page = await OpenAsync("kim", "console?line=" + Uri.EscapeDataString("curl -u 'rustem:***' $PROXY_IP/bintang/get"));

        await Assertions.Expect(page.GetByTestId("curl-input")).ToHaveValueAsync("curl -u 'rustem:***' $PROXY_IP/bintang/get");
        await page.GetByTestId("curl-error").WaitForAsync();
    }

    private async Task<IPage> OpenAsync(string persona, string path = "/console")
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync(persona);
        await page.GotoAsync(path);
        await page.GetByTestId("curl-input").WaitForAsync();
        return page;
    }

    [Fact]
    public async Task RunningConfiguration_AdminCompares_FindsItAsForetold()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("admin");
        await page.GotoAsync("/console");

        await page.GetByTestId("running-ask").ClickAsync();

        await page.GetByTestId("running-summary").WaitForAsync();
        Assert.StartsWith("As foretold:", await page.GetByTestId("running-summary").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
        var kim = await app.SignInAsync("kim");
        await kim.GotoAsync("/console");
        await kim.GetByTestId("curl-route").WaitForAsync();
        Assert.Equal(0, await kim.GetByTestId("running-ask").CountAsync());
    }
}
