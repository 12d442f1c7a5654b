using System.Diagnostics;

namespace KongGrantsUI.Bench.Circuits;

/// <summary>
/// What circuits cost: the app with the large world in it, and as many of Luka's maps open as told. Run with <c>circuits [COUNT]</c>.
/// </summary>
internal static class CircuitLoad
{
    private const int Changes = 20;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(int count)
    {
        await using var app = await DemoApp.StartAsync("--Demo:Scenario=large");
        await WarmUpAsync(app);
        await SettleAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var crowd = await CircuitCrowd.OpenAsync(app.App.Address, count, "luka", "/");
        await SettleAsync();
        Console.WriteLine(FormattableString.Invariant($"{count} circuits: {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / count:0} kB of heap each, {Process.GetCurrentProcess().WorkingSet64 / 1048576} MiB resident in all"));
        Console.WriteLine(FormattableString.Invariant($"nothing happens: {await CpuAsync():0.0} % of one core"));
        var (first, median, last) = (new List<double>(), new List<double>(), new List<double>());
        for (var number = 0; number <= Changes; number++)
        {
            var name = $"shown-{number:00}";
            var start = Stopwatch.GetTimestamp();
            var seen = await crowd.SeeAsync(name, () => app.ShowAsync(name));
            await app.HideAsync(name);
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            if (number == 0) continue;
            first.Add(Milliseconds(start, seen[0]));
            median.Add(Milliseconds(start, seen[seen.Length / 2]));
            last.Add(Milliseconds(start, seen[^1]));
        }

        Console.WriteLine(FormattableString.Invariant($"one change: first circuit {first.Median:0} ms, half of them {median.Median:0} ms, all {last.Median:0} ms (worst of {Changes}: {last.Max():0} ms)"));
    }

    // What the first circuits make for good, such as compiled code, is not what one costs.
    private static async Task WarmUpAsync(DemoApp app)
    {
        await using var crowd = await CircuitCrowd.OpenAsync(app.App.Address, 5, "luka", "/");
        await Task.Delay(Rest, TimeProvider.System);
    }

    private static Task SettleAsync() => Settling.RestAsync(TimeSpan.FromSeconds(20), collections: 2);

    private static async Task<double> CpuAsync()
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await Task.Delay(Idle, TimeProvider.System);
        return (Environment.CpuUsage.TotalTime - before) / watch.Elapsed * 100;
    }

    private static double Milliseconds(long start, long end) => Stopwatch.GetElapsedTime(start, end).TotalMilliseconds;
}
