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

    private const string Undecided = """
        kubectl apply -f - <<EOF
        apiVersion: konggrants.dev/v1alpha1
        kind: PluginGrantRequest
        metadata: { name: undecided, namespace: qyzylorda }
        spec:
          from: { group: configuration.konghq.com, kind: KongConsumer }
          to: { namespace: kualalumpur, names: [not-there-yet] }
        ---
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: ReferenceGrant
        metadata: { name: by-hand, namespace: kualalumpur }
        spec:
          from: [{ group: configuration.konghq.com, kind: KongConsumer, namespace: qyzylorda }]
          to: [{ group: configuration.konghq.com, kind: KongPlugin, name: not-there-yet }]
        EOF
        """;

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
    public async Task Page_InEachLook_HasNoViolations(string path, string selector)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        foreach (var (width, scheme, contrast) in new[] { (1440, ColorScheme.Light, false), (390, ColorScheme.Dark, false), (390, ColorScheme.Light, true), (1440, ColorScheme.Dark, true) })
        {
            var page = await app.AdminAsync(width, scheme, contrast);
            await page.GotoAsync(path);
            await page.Locator(selector).First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
            Assert.Equal(contrast ? "more" : "normal", await page.Locator("html").GetAttributeAsync("data-contrast"));

            await CheckAsync(page, $"{path} at {width} in {scheme}{(contrast ? " with more contrast" : "")}");
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

    [Theory]
    [InlineData("/grants/qyzylorda/rate-limits", "revoke")]
    [InlineData("/grants/qyzylorda/rate-limits", "withdraw")]
    [InlineData("/grants/qyzylorda/undecided", "approve")]
    [InlineData("/grants/qyzylorda/undecided", "deny")]
    [InlineData("/grants", "grant-delete")]
    public async Task Dialog_Open_HasNoViolations(string path, string button)
    {
        Assert.SkipUnless(AppFixture.HasBrowser && File.Exists("/usr/bin/kubectl"), "Chromium or kubectl is not installed.");
        Assert.Equal(0, (await app.TerminalAsync("admin", Undecided)).Code);
        foreach (var (scheme, contrast) in new[] { (ColorScheme.Light, false), (ColorScheme.Dark, false), (ColorScheme.Dark, true) })
        {
            var page = await app.AdminAsync(1440, scheme, contrast);
            await page.GotoAsync(path);
            await page.GetByTestId(button).First.ClickAsync();
            await page.Locator(".mud-dialog").WaitForAsync();

            await CheckAsync(page, $"{button} in {scheme}");
            await page.Keyboard.PressAsync("Escape");
            await page.Locator(".mud-dialog").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
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
