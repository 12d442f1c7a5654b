using System.Text.RegularExpressions;
using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>The map under hands: pointer, keys, address, list and files.</summary>
public sealed class MapUseTests(FinishedAppFixture app) : IClassFixture<FinishedAppFixture>
{
    private const string Aygerim = "node-KongConsumer-qyzylorda-aygerim";
    private const string Grant = "node-ReferenceGrant-kualalumpur-qyzylorda-rate-limit";

    [Fact]
    public async Task Buttons_Zoom_DragPans_AndFitShowsAllAgain()
    {
        var page = await OpenAsync("/");
        var fitted = await ZoomAsync(page);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Zoom in" }).ClickAsync();
        await page.WaitForFunctionAsync("least => Number(document.querySelector('.canvas').dataset.zoom) > least", fitted);
        var before = await page.GetByTestId("graph").GetAttributeAsync("viewBox");
        var frame = (await page.GetByTestId("canvas").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(frame.X + 300, frame.Y + frame.Height - 60);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(frame.X + 420, frame.Y + frame.Height - 130, new MouseMoveOptions { Steps = 5 });
        await page.Mouse.UpAsync();
        await page.WaitForFunctionAsync("before => document.querySelector('svg.map').getAttribute('viewBox') !== before", before);
        await page.WaitForURLAsync(new Regex("at="));

        await page.GetByTestId("map-fit").ClickAsync();
        await page.WaitForFunctionAsync("zoom => Math.abs(Number(document.querySelector('.canvas').dataset.zoom) - zoom) < 0.01", fitted);
        Assert.DoesNotContain("at=", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hover_OnAPlugin_LightsExactlyTheTrafficThatItTouches()
    {
        var page = await OpenAsync("/");

        await page.GetByTestId("node-KongPlugin-kualalumpur-rate-limit-aygerim").HoverAsync();

        await page.Locator("svg.map.lighting").WaitForAsync();
        var lit = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.node.lit')].map(node => node.dataset.id).sort()");
        Assert.Equal(
            ["HTTPRoute/kualalumpur/bintang", "KongConsumer/qyzylorda/aygerim", "KongPlugin/kualalumpur/rate-limit-aygerim", "ReferenceGrant/kualalumpur/qyzylorda-rate-limit", "Service/kualalumpur/httpbin"],
            lit);
        Assert.Contains("applies to aygerim on service httpbin", await page.GetByTestId("map-caption").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jump_ByName_SelectsAndShowsIt()
    {
        var page = await OpenAsync("/");

        await page.GetByTestId("map-jump").FillAsync("rustem");
        await page.GetByTestId("map-jump").PressAsync("Enter");

        await page.GetByTestId("side-panel").GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Name = "rustem" }).WaitForAsync();
        Assert.Contains("select=KongConsumer", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_WalkAlongLines_EnterOpens_EscapeCloses()
    {
        var page = await OpenAsync("/");
        await page.GetByTestId(Aygerim).FocusAsync();

        await page.Keyboard.PressAsync("ArrowRight");
        await page.Locator($"[data-testid={Grant}]:focus").WaitForAsync();
        Assert.Equal(1, await page.Locator("svg.map [tabindex='0']").CountAsync());
        Assert.Contains("in use by qyzylorda", await page.GetByTestId("map-caption").InnerTextAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("e");
        await page.Locator("g.edge:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator($"[data-testid={Grant}]:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByTestId("side-panel").WaitForAsync();
        await page.GetByTestId(Grant).FocusAsync();
        await page.Keyboard.PressAsync("Escape");

        await page.GetByTestId("side-panel").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Address_OfAView_RestoresSelectionFilterAndPlace_AndBackUndoes()
    {
        var page = await OpenAsync("/?filter=ns%3Aqyzylorda&near=1&select=KongConsumer%2Fqyzylorda%2Faygerim&at=300,200,1.4");

        await page.ReloadAsync();

        await page.GetByTestId("side-panel").WaitForAsync();
        await page.Locator("[data-testid=canvas][data-zoom='1.400']").WaitForAsync();
        Assert.Equal("ns:qyzylorda", await page.GetByTestId("graph-filter").InputValueAsync());
        Assert.Equal("true", await page.GetByTestId("near-toggle").GetAttributeAsync("aria-pressed"));
        await page.GetByTestId("side-panel").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Close" }).ClickAsync();
        await page.GetByTestId("side-panel").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.GoBackAsync();
        await page.GetByTestId("side-panel").WaitForAsync();
    }

    [Fact]
    public async Task List_KeepsFilterAndSelection()
    {
        var page = await OpenAsync("/?filter=aygerim&select=KongConsumer%2Fqyzylorda%2Faygerim");

        await page.GetByTestId("list-toggle").ClickAsync();

        var table = page.GetByTestId("graph-table");
        await table.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "KongConsumer aygerim" }).WaitForAsync();
        Assert.Equal(1, await table.Locator("[aria-pressed=true]").CountAsync());
        Assert.Equal(0, await table.GetByText("rustem").CountAsync());
        Assert.True(await page.GetByTestId("side-panel").IsVisibleAsync());
    }

    [Theory]
    [InlineData("svg", "<svg ")]
    [InlineData("png", "\u0089PNG")]
    [InlineData("mermaid", "flowchart LR")]
    [InlineData("dot", "digraph map")]
    public async Task Export_IsAFileOfThatKind(string kind, string start)
    {
        var page = await OpenAsync("/");
        await page.GetByTestId("export").ClickAsync();

        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId($"export-{kind}").ClickAsync());

        var bytes = await File.ReadAllBytesAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith(start, System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_KeepsTheView_SaysThatItIsBehind_AndResumeCatchesUp()
    {
        var page = await OpenAsync("/");

        await page.GetByTestId("pause").ClickAsync();
        await page.GetByTestId("showing").GetByText("paused").WaitForAsync();
        Assert.Equal(0, (await app.KubectlAsync("kim", "create -f - <<'X'\napiVersion: configuration.konghq.com/v1\nkind: KongConsumer\nmetadata: {name: late, annotations: {kubernetes.io/ingress.class: kong}}\nusername: late\nX")).Code);
        await page.GetByTestId("showing").GetByText("the cluster has changed since").WaitForAsync();
        Assert.Equal(0, await page.GetByTestId("node-KongConsumer-qyzylorda-late").CountAsync());
        await page.GetByTestId("pause").ClickAsync();

        await page.GetByTestId("node-KongConsumer-qyzylorda-late").WaitForAsync();
    }

    [Fact]
    public async Task Narrow_ThenWide_ShowsThePlaceThatTheAddressNames()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("admin", 390);
        await page.GotoAsync("/?at=300,200,1.4");
        await page.Locator("html[data-keys=ready]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await page.GetByTestId("graph-table").WaitForAsync();
        Assert.NotEqual("NaN", await page.GetByTestId("canvas").GetAttributeAsync("data-zoom"));

        await page.SetViewportSizeAsync(1440, 900);

        await page.Locator("[data-testid=canvas][data-zoom='1.400']").WaitForAsync();
    }

    [Fact]
    public async Task Overview_PointingAtANamespace_DrawsItsLines()
    {
        var page = await OpenAsync("/?at=900,400,0.2");

        await page.GetByTestId("ns-qyzylorda").HoverAsync();

        await page.Locator("g.edge.between").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await page.GetByTestId("map-fit").HoverAsync();
        await page.Locator("g.edge.between").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Window_ShowsTheWholeMap_AndNothingLiesOverIt()
    {
        var page = await OpenAsync("/");

        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.canvas').getBoundingClientRect().bottom <= innerHeight"));
        Assert.Equal("hidden", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.minimap')).visibility"));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Zoom in" }).ClickAsync();
        await page.Locator(".canvas:not(.whole)").WaitForAsync();
        Assert.True(await page.GetByTestId("minimap").IsVisibleAsync());
    }

    private static async Task<double> ZoomAsync(IPage page) => await page.EvaluateAsync<double>("Number(document.querySelector('.canvas').dataset.zoom)");

    private async Task<IPage> OpenAsync(string path)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("admin");
        await page.GotoAsync(path);
        await page.Locator("[data-testid=canvas][data-zoom]").WaitForAsync();
        return page;
    }
}
