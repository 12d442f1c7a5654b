using System.Diagnostics;
using KongGrantsUI.Bench.Circuits;
using Microsoft.Playwright;

namespace KongGrantsUI.Bench;

/// <summary>
/// How long a newcomer waits: from the start of the built app, in a process of its own and without a cluster, until Luka has
/// signed in and sees a plugin on the map, in a browser that is open and empty. Run with <c>first</c>.
/// </summary>
internal static class FirstStart
{
    private const int Rounds = 7;
    private static readonly string App = Path.Combine(RealCluster.Repository(), "KongGrantsUI", "bin", "Release", "net10.0", "KongGrantsUI.dll");

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
        string[] arguments = [App, "--Ui:Port=0", "--Demo:ApiPort=0", "--Demo:GatewayPort=0", $"--Demo:Kubeconfig={folder}/kubeconfig", "--Logging:LogLevel:Default=Warning"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, WorkingDirectory = folder })!;
        try
        {
            var address = await AddressAsync(process);
            var ready = watch.Elapsed.TotalMilliseconds;
            await page.GotoAsync(address);
            await page.GetByTestId("signin-luka").ClickAsync();
            await page.GetByTestId("node-KongPlugin-kualalumpur-httpbin-basic-auth").WaitForAsync();
            return (ready, watch.Elapsed.TotalMilliseconds);
        }
        finally
        {
            await page.CloseAsync();
            process.Kill();
            await process.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Contains("Dashboard", StringComparison.Ordinal)) return line.Split(' ')[^1].Trim();
        throw new InvalidOperationException("The app ended before it said where it listens.");
    }
}
