using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>The main tasks, done without a pointer.</summary>
public sealed class KeyboardTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task FirstTab_IsTheSkipLink_AndLeadsToTheContent()
    {
        var page = await OpenAsync("kim", "/findings");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await FocusedAsync(page, "textContent"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().left >= 0"), "The focused skip link is out of sight.");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("content", await FocusedAsync(page, "id"));
    }

    [Fact]
    public async Task Slash_SearchThenEnter_OpensTheObject()
    {
        var page = await OpenAsync("kim", "/status");

        await page.Keyboard.PressAsync("/");
        await page.Locator("#palette[open]").WaitForAsync();
        await page.Keyboard.TypeAsync("rustem");
        await page.GetByTestId("palette-hit").Filter(new LocatorFilterOptions { HasText = "rustem" }).First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.GetByTestId("side-panel").WaitForAsync();
        Assert.Contains("rustem", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Palette_EscapeAfterTyping_ClosesItAtOnce()
    {
        var page = await OpenAsync("kim", "/status");
        await page.Keyboard.PressAsync("/");
        await page.Locator("#palette[open]").WaitForAsync();
        await page.Keyboard.TypeAsync("rustem");

        await page.Keyboard.PressAsync("Escape");

        await page.Locator("#palette:not([open])").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    [Fact]
    public async Task Help_OpensBesideThePageAndClosesWithEscape()
    {
        var page = await OpenAsync("kim", "/status");

        await page.GetByTestId("help-open").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#help-title:focus").WaitForAsync();
        Assert.Equal("Status: help", await page.Locator("#help-title").InnerTextAsync());
        Assert.True(await page.GetByTestId("server").IsVisibleAsync());
        await page.GetByTestId("nav-findings").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Findings: help" }).WaitForAsync();
        await Screenshots.KeepAsync(page, "help");
        await page.GetByTestId("help-close").FocusAsync();
        await page.Keyboard.PressAsync("Escape");

        await page.GetByTestId("help").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.Locator("[data-testid=help-open]:focus").WaitForAsync();
    }

    [Fact]
    public async Task Keys_GoFromPageToPage_AndHelpOpensAndCloses()
    {
        var page = await OpenAsync("kim", "/status");

        await page.Keyboard.PressAsync("?");
        await page.Locator("#shortcuts[open]").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#shortcuts:not([open])").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        foreach (var (key, heading) in new[] { ("f", "Findings"), ("n", "Namespaces"), ("p", "Plugins"), ("a", "Activity"), ("c", "Test console") })
        {
            await page.Keyboard.PressAsync("g");
            await page.Keyboard.PressAsync(key);
            await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1, Name = heading }).WaitForAsync();
        }
    }

    [Fact]
    public async Task SingleKeys_InAField_AreText()
    {
        var page = await OpenAsync("kim", "/namespaces");
        await page.GetByTestId("list-search").FocusAsync();

        await page.Keyboard.TypeAsync("g/f?");

        Assert.Equal("g/f?", await page.GetByTestId("list-search").InputValueAsync());
        Assert.Equal(0, await page.Locator("dialog[open]").CountAsync());
    }

    [Fact]
    public async Task Request_IsAskedAndDecided_ByKeysAlone()
    {
        var kim = await OpenAsync("kim", "/grants/new");
        await TypeIntoAsync(kim, "request-to", "kualalumpur");
        await TypeIntoAsync(kim, "wish-0-plugin", "httpbin-basic-auth");
        await TypeIntoAsync(kim, "request-reason", "by keys");
        await kim.GetByTestId("request-submit").PressAsync("Enter");
        await kim.GetByTestId("state-chip").First.WaitForAsync();

        var luka = await OpenAsync("luka", new Uri(kim.Url).AbsolutePath);
        await luka.GetByTestId("deny").PressAsync("Enter");
        await luka.Locator(".mud-dialog").WaitForAsync();
        await CloseByEscapeAsync(luka);
        await luka.GetByTestId("approve").PressAsync("Enter");
        await luka.GetByTestId("approve-confirm").PressAsync("Enter");

        await kim.Locator("[data-testid=state-chip]:not([data-state=Pending])").First.WaitForAsync();
    }

    [Fact]
    public async Task Findings_AreFiltered_ByKeysAlone()
    {
        var page = await OpenAsync("luka", "/findings");
        await page.GetByTestId("show-mine").PressAsync("Enter");
        await page.Locator("[data-testid=show-mine][aria-pressed=true]").WaitForAsync();
        await TypeIntoAsync(page, "findings-search", "no finding has these words");
        await page.Keyboard.PressAsync("Enter");

        await page.Locator("[data-testid=empty][data-kind=filtered]").WaitForAsync();
        await page.GetByTestId("clear-filters").PressAsync("Enter");
        await page.GetByTestId("finding-item").First.WaitForAsync();
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

    private static async Task TypeIntoAsync(IPage page, string field, string text)
    {
        await page.GetByTestId(field).FocusAsync();
        await page.Keyboard.TypeAsync(text);
    }

    // A dialog hears of keys only once its script has bound them, which nothing on the page tells.
    private static async Task CloseByEscapeAsync(IPage page)
    {
        var dialog = page.Locator(".mud-dialog");
        for (var attempt = 0; attempt < 30 && await dialog.CountAsync() > 0; attempt++)
        {
            await page.Keyboard.PressAsync("Escape");
            await page.WaitForTimeoutAsync(300);
        }

        await dialog.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }

    private static Task<string> FocusedAsync(IPage page, string property) => page.EvaluateAsync<string>($"document.activeElement.{property}.trim()");
}
