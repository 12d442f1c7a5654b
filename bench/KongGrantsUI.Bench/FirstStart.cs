using System.Diagnostics;
using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Bench;

/// <summary>
/// How long a newcomer waits: from the start of the built app, in a process of its own and without a cluster, until Luka has
/// signed in and sees a plugin on the map, in a browser that is open and empty. Run with <c>first</c>.
/// </summary>
internal static class FirstStart
{
    private const int Rounds = 7;
    private static readonly string[] FreePorts = ["--Ui:Port=0", "--Demo:ApiPort=0", "--Demo:GatewayPort=0", "--Logging:LogLevel:Default=Warning"];

    public static async Task RunAsync()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var (ready, shown) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var times = await MeasureAsync(browser);
            if (round == 0) continue; // The files of .NET and of the app come from the disk once.
            ready.Add(times.Ready);
            shown.Add(times.Shown);
        }

        Console.WriteLine(FormattableString.Invariant($"ready: median {ready.Median:0} ms ({ready.Min():0} to {ready.Max():0}); map shown: median {shown.Median:0} ms ({shown.Min():0} to {shown.Max():0})"));
    }

    private static async Task<(double Ready, double Shown)> MeasureAsync(IBrowser browser)
    {
        var folder = Directory.CreateTempSubdirectory("konggrants-bench-").FullName;
        var page = await browser.NewPageAsync();
        var watch = Stopwatch.StartNew();
        try
        {
            await using var app = BuiltApp.Start(folder, FreePorts);
            var address = (await app.ReadUntilAsync("Dashboard")).Split(' ')[^1].Trim();
            var ready = watch.Elapsed.TotalMilliseconds;
            await page.GotoAsync(address);
            await page.GetByTestId("signin-luka").ClickAsync();
            await page.GetByTestId("node-KongPlugin-kualalumpur-httpbin-basic-auth").WaitForAsync();
            var shown = watch.Elapsed.TotalMilliseconds;
            await page.CloseAsync();
            return (ready, shown);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
