using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>Series and watches in the browser, against limits that run.</summary>
public sealed class ConsoleRunTests(FinishedAppFixture app) : IClassFixture<FinishedAppFixture>
{
    [Fact]
    public async Task Series_StopsAtTheFirst429_BesideTheOtherConsumersMeter()
    {
        var page = await OpenAsync("kim", "curl -s $PROXY_IP/bintang/get -u aygerim:aygerim-password");
        await page.GetByTestId("curl-send").ClickAsync();
        await page.GetByTestId("curl-status").Filter(Has("200")).WaitForAsync();
        await page.GetByTestId("curl-input").FillAsync("curl -s $PROXY_IP/bintang/get -u rustem:rustem-password");

        await page.Locator("[data-testid=curl-run] summary").ClickAsync();
        await page.GetByTestId("curl-repeat").ClickAsync();

        await page.GetByTestId("curl-retry").WaitForAsync();
        // Rustem has five a minute; the minute may turn in between, and then it takes a few more.
        var rows = page.Locator("[data-testid=curl-series] tbody tr:not(.curl-reason)");
        await Assertions.Expect(rows.First).ToContainTextAsync("429");
        Assert.InRange(await rows.CountAsync(), 6, 12);
        Assert.Equal(1, await page.Locator("[data-testid=curl-series] tr.limited").CountAsync());
        await Assertions.Expect(page.GetByTestId("curl-meters")).ToContainTextAsync("aygerim");
        await Assertions.Expect(page.GetByTestId("curl-meters")).ToContainTextAsync("rustem");
        await Screenshots.KeepAsync(page, "console-series");
        Assert.DoesNotContain("rustem-password", await page.GetByTestId("curl-history").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_LimitChangedWithKubectl_ShowsTheStepThatChangedIt()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var page = await OpenAsync("luka", "curl -s $PROXY_IP/bintang/get -u aygerim:aygerim-password");
        await page.Locator("[data-testid=curl-run] summary").ClickAsync();
        await page.GetByTestId("curl-every").FillAsync("1");
        await page.GetByTestId("curl-watch").ClickAsync();
        await page.Locator("[data-testid=curl-series] tbody tr").First.WaitForAsync();

        var patched = await app.KubectlAsync("luka", """patch kongplugin rate-limit-aygerim --type=merge -p '{"config":{"minute":1000}}'""");

        Assert.True(patched.Code == 0, patched.All);
        await page.GetByTestId("curl-change").GetByText("the limit per minute went from 10 to 1000").First.WaitForAsync();
        await page.GetByTestId("curl-cancel").ClickAsync();
        await page.GetByTestId("curl-cancel").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await app.KubectlAsync("luka", """patch kongplugin rate-limit-aygerim --type=merge -p '{"config":{"minute":10}}'""");
    }

    /// <summary>The steps of a plan are on another page than the console.</summary>
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Watch_OtherPageOpened_GoesOnThereUntilItIsStopped(int width)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var page = await OpenAsync("luka", "curl -s $PROXY_IP/bintang/get -u aygerim:aygerim-password", width);
        await page.Locator("[data-testid=curl-run] summary").ClickAsync();
        await page.GetByTestId("curl-every").FillAsync("1");
        await page.GetByTestId("curl-watch").ClickAsync();
        await page.Locator("[data-testid=curl-series] tbody tr").First.WaitForAsync();
        if (width < 1000) await page.GetByTestId("nav-menu").ClickAsync();
        await page.GetByTestId("nav-grants").ClickAsync();
        await page.GetByTestId("watch-last").WaitForAsync();

        var patched = await app.KubectlAsync("luka", $$$"""patch kongplugin rate-limit-aygerim --type=merge -p '{"config":{"minute":{{{width}}}}}'""");

        Assert.True(patched.Code == 0, patched.All);
        await page.GetByTestId("watch-change").GetByText($"the limit per minute went from 10 to {width}").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        await Screenshots.KeepAsync(page, width < 1000 ? "watch-bar-narrow" : "watch-bar");
        await page.GetByTestId("watch-stop").ClickAsync();
        await page.GetByTestId("watch-bar").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await app.KubectlAsync("luka", """patch kongplugin rate-limit-aygerim --type=merge -p '{"config":{"minute":10}}'""");
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task History_IsSearchedAndSentAgain_AtAnyWidth(int width)
    {
        var page = await OpenAsync("kim", "curl -s $PROXY_IP/nowhere", width);
        await page.GetByTestId("curl-send").ClickAsync();
        await page.GetByTestId("curl-status").Filter(Has("404")).WaitForAsync();
        await page.GetByTestId("curl-input").FillAsync("curl -s $PROXY_IP/bintang/get");
        await page.GetByTestId("curl-send").ClickAsync();
        await page.GetByTestId("curl-status").Filter(Has("401")).WaitForAsync();

        await page.GetByTestId("curl-history-search").FillAsync("nowhere");
        await Assertions.Expect(page.Locator("[data-testid=curl-history] li")).ToHaveCountAsync(1);
        await page.Locator("[data-testid=curl-history] li button").Last.ClickAsync();

        await page.GetByTestId("curl-status").Filter(Has("404")).WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        await Screenshots.KeepAsync(page, width < 1000 ? "console-narrow" : "console-history");
    }

    private static LocatorFilterOptions Has(string text) => new() { HasText = text };

    private async Task<IPage> OpenAsync(string persona, string line, int width = 1440)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync(persona, width);
        await page.GotoAsync("/console");
        await page.GetByTestId("curl-route").WaitForAsync();
        await page.GetByTestId("curl-input").FillAsync(line);
        return page;
    }
}
