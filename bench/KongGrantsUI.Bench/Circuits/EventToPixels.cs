using Microsoft.Playwright;

namespace KongGrantsUI.Bench.Circuits;

/// <summary>
/// How long it takes from a change's request to the Kubernetes API until a real Chromium has painted it on Luka's map, while
/// 200 consumers a second change in the large world. Run with <c>pixels</c>.
/// </summary>
internal static class EventToPixels
{
    private const int EventsPerSecond = 200;
    private const int Samples = 100;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(300);

    // A frame is painted after its animation callbacks; the message comes after that.
    public const string Watch = """
        () => {
          window.painted = {};
          new MutationObserver(() => {
            for (const [name] of document.body.textContent.matchAll(/shown-\d+/g)) {
              if (window.painted[name] !== undefined) continue;
              window.painted[name] = 0;
              requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => window.painted[name] = performance.timeOrigin + performance.now();
                channel.port2.postMessage(0);
              });
            }
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }
        """;

    public static async Task RunAsync()
    {
        await using var app = await DemoApp.StartAsync("--Demo:Scenario=large");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await OpenAsync(browser, app.App.Address);
        using var stop = new CancellationTokenSource();
        var streaming = EventStream.RunAsync(app, EventsPerSecond, stop.Token);
        await Task.Delay(WarmUp, TimeProvider.System);
        var times = new List<double>();
        for (var number = 0; number < Samples; number++) times.Add(await SampleAsync(app, page, $"shown-{number:000}"));
        await stop.CancelAsync();
        await streaming;
        Console.WriteLine(FormattableString.Invariant($"event to pixels at {EventsPerSecond} events/s, {times.Count} samples: median {times.Median:0} ms, p95 {times.Quantile(.95):0} ms, worst {times.Max():0} ms"));
    }

    private static async Task<IPage> OpenAsync(IBrowser browser, Uri address)
    {
        var page = await (await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = address.ToString(), ViewportSize = new ViewportSize { Width = 1440, Height = 900 } })).NewPageAsync();
        await page.GotoAsync("/signin");
        await page.GetByTestId("signin-luka").ClickAsync();
        await page.GetByTestId("user-chip").WaitForAsync();
        await page.GotoAsync("/");
        await page.Locator("html[data-keys=ready]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync(Watch);
        return page;
    }

    public static async Task<double> SampleAsync(DemoApp app, IPage page, string name)
    {
        var start = TimeProvider.System.GetUtcNow();
        await app.ShowAsync(name);
        await page.WaitForFunctionAsync("name => window.painted[name] > 0", name);
        var painted = await page.EvaluateAsync<double>("name => window.painted[name]", name);
        await app.HideAsync(name);
        await Task.Delay(Between, TimeProvider.System);
        return painted - (start - DateTimeOffset.UnixEpoch).TotalMilliseconds;
    }
}
