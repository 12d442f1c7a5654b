using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>
/// The finished how-to on every page, wide and narrow, light and dark, looks as its picture in <c>docs/screenshots</c>;
/// pictures are taken anew where <c>KONGGRANTS_SCREENSHOTS</c> names that folder.
/// </summary>
public sealed class ScreenshotTests(FinishedAppFixture app) : IClassFixture<FinishedAppFixture>
{
    private static readonly (int Width, ColorScheme Scheme, string Suffix)[] Looks =
        [(1440, ColorScheme.Light, ""), (1440, ColorScheme.Dark, "-dark"), (390, ColorScheme.Light, "-narrow"), (390, ColorScheme.Dark, "-narrow-dark")];

    public static TheoryData<string, string, string> Pages => new()
    {
        { "map", "/", "[data-testid=node-KongPlugin-kualalumpur-rate-limit-rustem]:not(.error)" },
        { "why", "/?select=KongConsumer/qyzylorda/aygerim", "[data-testid=side-panel]" },
        { "grants", "/grants", "[data-testid=active-item]" },
        { "granted", "/grants/qyzylorda/rate-limits", "[data-testid=steps] li" },
        { "ask", "/grants/new", "[data-testid=request-submit]" },
        { "findings", "/findings", "[data-testid=finding-item]" },
        { "what-if", "/what-if?delete=ReferenceGrant/kualalumpur/qyzylorda-rate-limit", "[data-testid=effect-stops]" },
        { "status", "/status", "[data-testid=server] dl" },
        { "namespaces", "/namespaces", "[data-testid=namespace]" },
        { "namespace", "/namespaces/kualalumpur", "[data-testid=used-by] li" },
        { "plugins", "/plugins", "[data-testid=plugin]" },
        { "matrix", "/plugins/matrix", "[data-testid=matrix] .wins" },
        { "consumers", "/consumers", "[data-testid=consumer]" },
        { "activity", "/activity", "h1" },
        { "preflight", "/preflight", "[data-testid=preflight-sum] button" },
        { "not-found", "/no-such-page", "h1" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_FinishedWorld_ShowsIt(string name, string path, string selector)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        foreach (var (width, scheme, suffix) in Looks)
        {
            var page = await app.AdminAsync(width, scheme);

            await page.GotoAsync(path);
            await page.Locator(selector).First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

            await Screenshots.KeepOrCompareAsync(page, name + suffix);
        }
    }

    [Fact]
    public async Task SignIn_Everywhere_ShowsThePeople()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        foreach (var (width, scheme, suffix) in Looks)
        {
            var page = await app.OpenAsync(width, scheme: scheme);
            await page.GotoAsync("/signin");

            Assert.Equal(3, await page.Locator("button.person").CountAsync());

            await Screenshots.KeepOrCompareAsync(page, "signin" + suffix);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Console_FinishedWorld_ShowsWhatIsLeft()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        foreach (var (width, scheme, suffix) in Looks)
        {
            var page = await app.SignInAsync("kim", width, scheme: scheme);
            await page.GotoAsync("/console");
            await page.GetByTestId("curl-example").First.ClickAsync();
            await page.GetByTestId("curl-send").ClickAsync();

            await page.GetByTestId("curl-output").Filter(new LocatorFilterOptions { HasText = "X-RateLimit-Remaining-Minute" }).WaitForAsync();

            await Screenshots.KeepAsync(page, "console" + suffix.Replace("narrow", "phone", StringComparison.Ordinal));
            await page.Context.CloseAsync();
        }
    }
}
