using System.Diagnostics;
using KongGrantsUI.Live;
using KongGrantsUI.Tests.TestKit;
using KongGrantsUI.Tests.TestKit.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace KongGrantsUI.Bench.Circuits;

/// <summary>
/// The large world with 50 changes a second, a fault between the app and the API server every ten seconds or so, and 20 maps open. Each
/// minute: how much memory the app holds, and how far circuits are behind the app. Run with <c>soak [MINUTES]</c>.
/// </summary>
internal static class Soak
{
    private const int EventsPerSecond = 50;
    private const int Circuits = 20;
    // The app is patient with a silent watch for minutes: were there one at all times, it would never be up to date.
    private const int SilencesAreRarer = 20;
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestFault = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(TimeSpan length)
    {
        var api = StablePort.Next();
        await using var http = await HttpFaultProxy.StartAsync(new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{api}"), Timeout = Timeout.InfiniteTimeSpan });
        await using var tcp = new TcpFaultProxy(http.Port);
        await using var app = await DemoApp.StartAsync("--Demo:Scenario=large", $"--Demo:ApiPort={api}", $"--Demo:Through=http://127.0.0.1:{tcp.Port}");
        await using var crowd = await CircuitCrowd.OpenAsync(app.App.Address, Circuits, "luka", "/");
        using var stop = new CancellationTokenSource();
        var changing = EventStream.RunAsync(app, EventsPerSecond, stop.Token);
        var failing = FailAsync(http, tcp, stop.Token);
        var counting = CountAsync(app.App.Services.GetRequiredService<ILiveFeed>(), stop.Token);
        var (watch, cpu, heaps, lags) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, new List<double>(), new List<double>());
        while (watch.Elapsed < length)
        {
            await Task.Delay(Turn, TimeProvider.System);
            lags.Add(await LagAsync(app, crowd, $"shown-{lags.Count:000}"));
            heaps.Add(GC.GetTotalMemory(forceFullCollection: true) / 1048576.0);
            Console.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalMinutes:0.0} min: heap {heaps[^1]:0.0} MiB, resident {Process.GetCurrentProcess().WorkingSet64 / 1048576} MiB, last circuit {lags[^1]:0} ms behind the app, CPU {(Environment.CpuUsage.TotalTime - cpu) / watch.Elapsed * 100:0} % of one core"));
        }

        await stop.CancelAsync();
        var (changes, faults, states) = (await changing, await failing, await counting);
        Console.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalMinutes:0.0} min, {changes} changes, {faults} faults, {states} analysed states: heap {Part(heaps, 1):0.0} MiB in the second quarter, {Part(heaps, 3):0.0} MiB in the last; circuits behind by {lags.Max():0} ms at most"));
    }

    /// <returns>How many milliseconds after the app's own state the last circuit has a change.</returns>
    private static async Task<double> LagAsync(DemoApp app, CircuitCrowd crowd, string name)
    {
        var (live, known) = (app.App.Services.GetRequiredService<ILiveFeed>(), 0L);
        var seen = await crowd.SeeAsync(name, async () =>
        {
            using var states = live.Subscribe();
            await app.ShowAsync(name);
            await foreach (var state in states.ReadAllAsync(CancellationToken.None))
            {
                if (state.Snapshot.Plugins.Find("kualalumpur", name) is null) continue;
                known = Stopwatch.GetTimestamp();
                break;
            }
        });
        await app.HideAsync(name);
        return seen[^1] == long.MaxValue ? double.PositiveInfinity : Math.Max(0, Stopwatch.GetElapsedTime(known, seen[^1]).TotalMilliseconds);
    }

    private static async Task<int> FailAsync(HttpFaultProxy http, TcpFaultProxy tcp, CancellationToken stop)
    {
        var (random, count) = (new Random(1), 0);
        for (; !stop.IsCancellationRequested; count++)
        {
            await PauseAsync(random.NextDouble() * LongestRest, stop);
            var end = Begin(http, tcp, random);
            await PauseAsync(random.NextDouble() * LongestFault, stop);
            end();
        }

        return count;
    }

    // A kind that fails again and again waits longer and longer, so there are fewer than there would be without faults.
    private static async Task<int> CountAsync(ILiveFeed live, CancellationToken stop)
    {
        var count = 0;
        using var states = live.Subscribe();
        try
        {
            await foreach (var _ in states.ReadAllAsync(stop)) count++;
        }
        catch (OperationCanceledException)
        {
            // The end.
        }

        return count;
    }

    private static Action Begin(HttpFaultProxy http, TcpFaultProxy tcp, Random random)
    {
        var (kinds, patient) = (Enum.GetValues<TcpFault>()[1..], random.Next(SilencesAreRarer) == 0);
        while (true)
        {
            var number = random.Next(HttpFaults.All.Count + kinds.Length);
            if (number < HttpFaults.All.Count)
            {
                var fault = HttpFaults.All[number]();
                if (fault.Silences && !patient) continue;
                http.Begin(fault);
                return () => http.End(fault);
            }

            var kind = kinds[number - HttpFaults.All.Count];
            if (kind is TcpFault.HalfOpen or TcpFault.DeafClient && !patient) continue;
            tcp.Begin(kind);
            return tcp.End;
        }
    }

    private static async Task PauseAsync(TimeSpan time, CancellationToken stop) =>
        await Task.Delay(time, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static double Part(List<double> values, int quarter) =>
        values.Skip(values.Count * quarter / 4).Take(Math.Max(1, values.Count / 4)).Average();
}
