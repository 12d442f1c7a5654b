using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>Tasks over the finished how-to, done without a pointer and in the order of the Tab key.</summary>
public sealed class KeyboardTaskTests(FinishedAppFixture app) : IClassFixture<FinishedAppFixture>
{
    // An outline, or the border that a field of the library and the map's drawing have instead. A host of a shadow tree draws it inside.
    private const string Unseen = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body || at instanceof SVGElement || at.shadowRoot || at.closest('.mud-input-outlined, .curl-prompt, .mud-input-control-boolean-input')) return null;
          return getComputedStyle(at).outlineStyle === 'none' ? at.outerHTML.slice(0, 160) : null;
        }
        """;

    [Fact]
    public async Task SignIn_TabAndEnter_OpensTheMap()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.OpenAsync();
        await page.GotoAsync("/signin");

        await TabToAsync(page, "signin-luka");
        await page.Keyboard.PressAsync("Enter");

        await page.GetByTestId("user-chip").Filter(new LocatorFilterOptions { HasText = "Luka" }).WaitForAsync();
    }

    [Fact]
    public async Task WhatIf_TypedAndAsked_ShowsTheEffect()
    {
        var page = await OpenAsync("luka", "/what-if");

        await TabToAsync(page, "what-if-gone");
        await page.Keyboard.TypeAsync("ReferenceGrant/kualalumpur/qyzylorda-rate-limit");
        await TabToAsync(page, "what-if-show");
        await page.Keyboard.PressAsync("Enter");

        await page.GetByTestId("effect-stops").WaitForAsync();
    }

    [Fact]
    public async Task Revoking_AskedThenLeft_GivesTheFocusBack()
    {
        var page = await OpenAsync("luka", "/grants/qyzylorda/rate-limits");

        await TabToAsync(page, "revoke");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".mud-dialog").WaitForAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.mud-dialog').contains(document.activeElement)");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".mud-dialog").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        await page.Locator("[data-testid=revoke]:focus").WaitForAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/findings")]
    [InlineData("/grants/new")]
    [InlineData("/grants/qyzylorda/rate-limits")]
    [InlineData("/console")]
    [InlineData("/status")]
    public async Task Focus_AtEveryStop_CanBeSeen(string path)
    {
        var page = await OpenAsync("kim", path);
        await page.Locator(".page .skeleton").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        for (var presses = 0; presses < 45; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var unseen = await page.EvaluateAsync<string?>(Unseen);
            Assert.True(unseen is null, $"After {presses + 1} steps on {path} the focus can't be seen: {unseen}");
        }
    }

    private async Task<IPage> OpenAsync(string persona, string path)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync(persona);
        await page.GotoAsync(path);
        await page.Locator("html[data-keys=ready]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).WaitForAsync();
        return page;
    }

    private static async Task TabToAsync(IPage page, string testId)
    {
        await page.GetByTestId(testId).WaitForAsync();
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>("id => document.activeElement?.closest('[data-testid]')?.dataset.testid === id", testId)) continue;
            Assert.True(await page.EvaluateAsync<string?>(Unseen) is null, $"The focus on {testId} can't be seen.");
            return;
        }

        Assert.Fail($"Tab does not lead to {testId}.");
    }
}
