using System.Diagnostics;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Predicting;
using KongGrantsUI.TestConsole.Running;
using KongGrantsUI.TestConsole.Sending;
using Microsoft.AspNetCore.Components;

namespace KongGrantsUI.Bench;

/// <summary>
/// A thousand calls a second through one console, and what that costs another circuit: how late a short piece of work on
/// the other circuit's dispatcher begins, alone and under load. Run with <c>console</c>.
/// </summary>
internal static class ConsoleLoad
{
    private const int CallsPerSecond = 1000;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    public static async Task RunAsync()
    {
        await using var gateway = await LoadGateway.StartAsync();
        var alone = await LatenciesAsync(Task.Delay(Length, TimeProvider.System));
        var calling = CallAsync(gateway);
        var loaded = await LatenciesAsync(calling);
        var sent = await calling;
        Console.WriteLine($"{sent / Length.TotalSeconds:0} calls/s; another circuit waits p95 {alone.Quantile(.95):0.00} ms alone, {loaded.Quantile(.95):0.00} ms under load: {loaded.Quantile(.95) - alone.Quantile(.95):0.00} ms more (20 allowed).");
    }

    private static async Task<int> CallAsync(LoadGateway gateway)
    {
        var circuit = Dispatcher.CreateDefault();
        var request = CurlLine.Parse($"curl -sv -u aygerim:x {gateway.Address}/limited", new Dictionary<string, string>()).Request!;
        var user = new UserIdentity("kim", [], "Kim");
        var (sent, watch, under) = (0, Stopwatch.StartNew(), new List<Task>());
        while (watch.Elapsed < Length)
        {
            for (var due = (int)(watch.Elapsed.TotalSeconds * CallsPerSecond); sent < due; sent++)
                under.Add(circuit.InvokeAsync(() => gateway.Runner.RunAsync(request, user, new CallContext(GatewayFacts.None, null, false, _ => null, _ => { }, _ => { }), CancellationToken.None)));
            under.RemoveAll(call => call.IsCompletedSuccessfully);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }

        await Task.WhenAll(under);
        return sent;
    }

    private static async Task<List<double>> LatenciesAsync(Task until)
    {
        var (circuit, latencies) = (Dispatcher.CreateDefault(), new List<double>());
        while (!until.IsCompleted)
        {
            var start = Stopwatch.GetTimestamp();
            await Task.Run(() => circuit.InvokeAsync(() => { }));
            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        return latencies;
    }
}
