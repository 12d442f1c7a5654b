using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

public sealed class MapTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("kim", "node-KongConsumer-qyzylorda-aygerim", "httpbin-basic-auth")]
    [InlineData("luka", "node-KongPlugin-kualalumpur-httpbin-basic-auth", "aygerim")]
    public async Task Map_SignedIn_ShowsTheirOwnAndNothingElse(string persona, string theirs, string hidden)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync(persona);

        await page.GetByTestId(theirs).WaitForAsync();

        Assert.DoesNotContain(hidden, await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_ChangeWithKubectl_ShowsWithoutReload()
    {
        Assert.SkipUnless(AppFixture.HasBrowser && File.Exists("/usr/bin/kubectl"), "Chromium or kubectl is not installed.");
        var page = await app.SignInAsync("kim");
        await page.GetByTestId("node-KongConsumer-qyzylorda-aygerim").WaitForAsync();

        var answer = await app.KubectlAsync("kim", "annotate kongconsumer rustem konghq.com/plugins=kualalumpur:nowhere");

        Assert.Equal(0, answer.Code);
        await page.Locator("[data-testid=node-KongConsumer-qyzylorda-rustem].error").WaitForAsync(new LocatorWaitForOptions { Timeout = 2_000 });
        await page.GetByTestId("node-KongConsumer-qyzylorda-rustem").ClickAsync();
        await page.GetByTestId("side-panel").GetByText("no grant", new LocatorGetByTextOptions { Exact = false }).First.WaitForAsync();
    }
}
