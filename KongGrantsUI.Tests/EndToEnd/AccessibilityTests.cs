using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>axe finds nothing, by the rules of WCAG 2.2 AA, on any page or state, in either theme.</summary>
public sealed class AccessibilityTests(FinishedAppFixture app) : IClassFixture<FinishedAppFixture>
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    // A node of the map is named by a sentence; what is drawn in its box is that sentence cut short, in another order.
    private static readonly Dictionary<string, RuleOptions> OnTheMap = new() { ["label-content-name-mismatch"] = new RuleOptions { Enabled = false } };

    public static TheoryData<string, string> Pages => new()
    {
        { "/", "[data-testid=node-KongPlugin-kualalumpur-rate-limit-rustem]" },
        { "/?select=KongConsumer/qyzylorda/aygerim", "[data-testid=side-panel]" },
        { "/namespaces", "[data-testid=namespace]" },
        { "/namespaces/kualalumpur", "[data-testid=used-by] li" },
        { "/namespaces/no-such-namespace", "[data-testid=empty]" },
        { "/plugins", "[data-testid=plugin]" },
        { "/plugins?q=nothing-has-this-name", "[data-testid=empty]" },
        { "/plugins/matrix", "[data-testid=matrix] .wins" },
        { "/consumers", "[data-testid=consumer]" },
        { "/grants", "[data-testid=active-item]" },
        { "/grants/new", "[data-testid=request-submit]" },
        { "/findings", "[data-testid=finding-item]" },
        { "/findings?severity=error", "[data-testid=empty]" },
        { "/what-if?delete=ReferenceGrant/kualalumpur/qyzylorda-rate-limit", "[data-testid=effect-stops]" },
        { "/grants/qyzylorda/rate-limits", "[data-testid=state-chip]" },
        { "/console", "[data-testid=curl-send]" },
        { "/activity", "[data-testid=activity-item]" },
        { "/preflight", "[data-testid=check]" },
        { "/status", "[data-testid=server] dl" },
        { "/no-such-page", "h1" },
        { "/signout", "[data-testid=signout-confirm]" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_BothThemes_HasNoViolations(string path, string selector)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        foreach (var (width, scheme) in new[] { (1440, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            var page = await app.AdminAsync(width, scheme);
            await page.GotoAsync(path);
            await page.Locator(selector).First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

            await CheckAsync(page, $"{path} at {width} in {scheme}");
        }
    }

    [Theory]
    [InlineData("palette", "Control+k")]
    [InlineData("shortcuts", "?")]
    public async Task Sheet_Open_HasNoViolations(string id, string keys)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("admin", scheme: ColorScheme.Dark);
        await page.GotoAsync("/status");
        await page.Locator("html[data-keys=ready]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        await page.Keyboard.PressAsync(keys);
        await page.Locator($"#{id}[open]").WaitForAsync();

        await CheckAsync(page, id);
    }

    /// <summary>With a series, its meters and a comparison, and with a watch that goes on beside another page.</summary>
    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Console_Used_HasNoViolations(int width, ColorScheme scheme)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("admin", width, scheme: scheme);
        await page.GotoAsync("/console");
        await page.GetByTestId("curl-route").WaitForAsync();
        await page.GetByTestId("curl-input").FillAsync("curl -sv $PROXY_IP/bintang/get -u rustem:rustem-password 2>&1 | grep -i limit");
        await page.Locator("[data-testid=curl-run] summary").ClickAsync();
        await page.GetByTestId("curl-repeat").ClickAsync();
        await page.GetByTestId("curl-retry").WaitForAsync();
        await page.Locator("[data-testid=curl-past-request] summary").First.ClickAsync();
        await CheckAsync(page, "a series");

        await page.GetByTestId("curl-watch").ClickAsync();
        await page.GetByTestId("curl-cancel").WaitForAsync();
        if (width < 1000) await page.GetByTestId("nav-menu").ClickAsync();
        await page.GetByTestId("nav-grants").ClickAsync();
        await page.GetByTestId("watch-last").WaitForAsync();
        await CheckAsync(page, "a watch beside another page");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Dialogs_Open_HaveNoViolations()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await app.SignInAsync("admin", scheme: scheme);
            await page.GotoAsync("/grants/qyzylorda/rate-limits");
            foreach (var button in new[] { "revoke", "withdraw" })
            {
                await page.GetByTestId(button).ClickAsync();
                await page.Locator(".mud-dialog").WaitForAsync();
                await CheckAsync(page, $"{button} in {scheme}");
                await page.Locator(".mud-dialog-actions button").First.ClickAsync();
                await page.Locator(".mud-dialog").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
            }

            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData("tour", "document.getElementById('tour').showModal()")]
    [InlineData("lost connection", "(dialog => { dialog.dataset.state = 'retrying'; dialog.showModal(); })(document.getElementById('components-reconnect-modal'))")]
    [InlineData("no server", "(dialog => { dialog.dataset.state = 'failed'; dialog.showModal(); })(document.getElementById('components-reconnect-modal'))")]
    [InlineData("help", "document.querySelector('[data-testid=help-open]').click()")]
    [InlineData("menu", "document.querySelector('[data-testid=more-menu]').click()")]
    public async Task Beside_APage_HasNoViolations(string what, string open)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await app.SignInAsync("admin", scheme: scheme);
            await page.GotoAsync("/plugins");
            await page.Locator("html[data-keys=ready]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

            await page.EvaluateAsync(open);
            await page.Locator("dialog[open], [data-testid=help], #look-menu:popover-open").First.WaitForAsync();

            await CheckAsync(page, $"{what} in {scheme}");
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task SignIn_BothThemes_HasNoViolations()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await app.OpenAsync(scheme: scheme);
            await page.GotoAsync("/signin?error=unknown");

            await CheckAsync(page, $"sign-in in {scheme}");
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task HighContrast_EveryText_HasNoViolations(ColorScheme scheme)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("admin", scheme: scheme);
        await page.GotoAsync("/findings");
        await page.GetByTestId("finding-item").First.WaitForAsync();

        await page.GetByTestId("more-menu").ClickAsync();
        await page.GetByTestId("contrast-toggle").ClickAsync();
        await page.Locator("html[data-contrast=more]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        await CheckAsync(page, "high contrast");
    }

    private static async Task CheckAsync(IPage page, string where)
    {
        // Fading in is not what a person reads.
        await page.WaitForFunctionAsync("() => document.getAnimations().every(animation => animation.playState !== 'running' || animation.effect.getComputedTiming().iterations === Infinity)");
        var map = await page.Locator("svg.map").CountAsync() > 0;
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = Rules.RunOnly, Rules = map ? OnTheMap : null });

        Assert.True(result.Violations.Length == 0, $"{where}: " + string.Join("\n", result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}\n" + string.Join("\n", violation.Nodes.Take(4).Select(node => $"    {node.Html}\n      {string.Join("; ", node.Any.Concat(node.All).Select(check => check.Message))}")))));
    }
}
