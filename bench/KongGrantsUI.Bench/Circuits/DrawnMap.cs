using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Seeding;
using Microsoft.Playwright;

namespace KongGrantsUI.Bench.Circuits;

/// <summary>
/// The map of everything in a real Chromium, as an administrator sees it: how soon it is drawn, how soon a change is painted, how
/// many frames a gesture gets, and what a circuit holds. Run with <c>drawing [PAIRS]</c>; a pair of namespaces has 100 objects.
/// </summary>
internal static class DrawnMap
{
    private const int Openings = 7;
    private const int Samples = 40;
    private const int Circuits = 8;
    private const int AtOnce = 8;
    private static readonly TimeSpan Gesture = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(300);

    private const string Frames = """
        () => { window.frames_ = []; const tick = now => { window.frames_.push(now); window.ticking = requestAnimationFrame(tick); }; window.ticking = requestAnimationFrame(tick); }
        """;

    private const string Rate = "() => { cancelAnimationFrame(window.ticking); const f = window.frames_; return (f.length - 1) * 1000 / (f.at(-1) - f[0]); }";

    public static async Task RunAsync(int pairs)
    {
        await using var app = await DemoApp.StartAsync();
        await Parallel.ForEachAsync(new LargeWorld(pairs).Objects().Where(item => Kind(item) == "Namespace"), Create);
        await Parallel.ForEachAsync(new LargeWorld(pairs).Objects().Where(item => Kind(item) != "Namespace"), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, Create);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = app.App.Address.ToString(), ViewportSize = new ViewportSize { Width = 1400, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/signin");
        await page.GetByTestId("signin-admin").ClickAsync();
        await page.GetByTestId("user-chip").WaitForAsync();
        var drawn = new List<double>();
        for (var turn = 0; turn <= Openings; turn++) drawn.Add(await OpenAsync(page));
        var shown = await page.GetByTestId("showing").InnerTextAsync();
        var (drag, zoom) = (await DragAsync(page), await ZoomAsync(page));
        var changes = await ChangesAsync(app, page);
        Console.WriteLine(FormattableString.Invariant($"{pairs} pairs, \"{shown}\": drawn after {drawn[1..].Median:0} ms; a change painted after {changes.Median:0} ms, p95 {changes.Quantile(.95):0} ms; {zoom:0.0} frames/s zooming, {drag:0.0} dragging; {await HeapAsync(context):0.0} MB of heap for each circuit"));

        async ValueTask Create(JsonObject item, CancellationToken cancellation) => await app.SendAsync(HttpMethod.Post, PathOf(item), item);
    }

    private static string Kind(JsonObject item) => (string)item["kind"]!;

    private static string PathOf(JsonObject item)
    {
        var version = (string)item["apiVersion"]!;
        var plural = Kind(item).ToLowerInvariant() + (Kind(item).EndsWith('s') ? "es" : "s");
        var space = item["metadata"]!["namespace"] is { } name ? $"namespaces/{(string)name!}/" : "";
        return $"/{(version.Contains('/', StringComparison.Ordinal) ? "apis" : "api")}/{version}/{space}{plural}";
    }

    /// <summary>From the navigation until the map fits the window, in ms.</summary>
    private static async Task<double> OpenAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.Locator("[data-testid=canvas][data-zoom]").WaitForAsync();
        return await page.EvaluateAsync<double>("() => new Promise(done => requestAnimationFrame(() => done(performance.now())))");
    }

    private static async Task<double> DragAsync(IPage page)
    {
        var frame = (await page.GetByTestId("canvas").BoundingBoxAsync())!;
        var (x, y) = (frame.X + (frame.Width / 2), frame.Y + (frame.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        var rate = await MeasureAsync(page, step => page.Mouse.MoveAsync((float)(x + (150 * Math.Sin(step / 15.0))), (float)(y + (90 * Math.Cos(step / 15.0)))));
        await page.Mouse.UpAsync();
        return rate;
    }

    private static Task<double> ZoomAsync(IPage page) => MeasureAsync(page, step => page.Mouse.WheelAsync(0, step / 40 % 2 == 0 ? -20 : 20));

    private static async Task<double> MeasureAsync(IPage page, Func<int, Task> move)
    {
        await page.EvaluateAsync(Frames);
        var start = TimeProvider.System.GetTimestamp();
        for (var step = 0; TimeProvider.System.GetElapsedTime(start) < Gesture; step++) await move(step);
        return await page.EvaluateAsync<double>(Rate);
    }

    /// <summary>Looks at Luka's namespace in the map of everything, where each change makes a plugin.</summary>
    private static async Task<List<double>> ChangesAsync(DemoApp app, IPage page)
    {
        await page.GotoAsync("/");
        await page.Locator("[data-testid=canvas][data-zoom]").WaitForAsync();
        await page.GetByTestId("map-jump").FillAsync("KongPlugin/kualalumpur/httpbin-basic-auth");
        await page.GetByTestId("map-jump").PressAsync("Enter");
        await page.GetByTestId("node-KongPlugin-kualalumpur-httpbin-basic-auth").WaitForAsync();
        await page.EvaluateAsync(EventToPixels.Watch);
        var times = new List<double>();
        for (var number = 0; number < Samples; number++) times.Add(await EventToPixels.SampleAsync(app, page, $"shown-{number:000}"));
        return times;
    }

    private static async Task<double> HeapAsync(IBrowserContext context)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var number = 0; number < Circuits; number++) await OpenAsync(await context.NewPageAsync());
        await Task.Delay(Between, TimeProvider.System);
        return (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6 / Circuits;
    }
}
