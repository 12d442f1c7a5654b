using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>What is pasted is judged before anybody applies it, things among it that the API server would not take.</summary>
public sealed class WhatIfTests(FinishedAppFixture app) : IClassFixture<FinishedAppFixture>
{
    private const string Both = """
        apiVersion: configuration.konghq.com/v1
        kind: KongPlugin
        metadata: { name: rate-limit-aygerim, namespace: kualalumpur }
        plugin: rate-limiting
        config: { minute: 10, policy: local }
        """;

    /// <summary>KG031: only a file can hold such a plugin. Its remedy is to keep one of the two.</summary>
    [Fact]
    public async Task PluginWithTwoConfigs_IsFound_AndNoMoreOnceOneIsTakenOut()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("luka");
        await page.GotoAsync("/what-if");
        var found = page.GetByTestId("what-if-effects").GetByText("has both config and configFrom");

        await ShowAsync(page, Both + "\nconfigFrom: { secretKeyRef: { name: limits, key: config } }");
        await found.WaitForAsync();

        await ShowAsync(page, Both);
        await found.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.GetByTestId("effect-nothing").WaitForAsync();
    }

    [Fact]
    public async Task TextThatIsNoYaml_IsToldOfByItsPlaceAndStays()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("luka");
        await page.GotoAsync("/what-if");

        await ShowAsync(page, "kind: KongPlugin\n  metadata: [");

        await page.GetByTestId("what-if-problem").GetByText("Line 2, column 11").WaitForAsync();
        Assert.Equal("kind: KongPlugin\n  metadata: [", await page.GetByTestId("what-if-yaml").InputValueAsync());
    }

    private static async Task ShowAsync(IPage page, string text)
    {
        await page.GetByTestId("what-if-yaml").FillAsync(text);
        await page.GetByTestId("what-if-show").ClickAsync();
    }
}
