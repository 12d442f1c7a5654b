using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using KongGrantsUI.Analysis;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Watching;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Demo.Cluster.Seeding;
using KongGrantsUI.Hosting;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KongGrantsUI.Bench;

/// <summary>
/// From the first request to the first analysed snapshot of a real API server, beside <c>kubectl get</c> of the same kinds
/// into nothing, in turns. Run with <c>cold [PAIRS [ROUNDS]]</c>: 100 objects a pair, 100 pairs by default. Two processes are
/// measured: a new one, from its start; and one that is up, as the app is before its cluster comes, and that begins with an
/// empty store and no connection each time, after rounds that do not count and in which .NET compiles what is used much.
/// </summary>
internal static class ColdStart
{
    private const string Rest = "rest";
    private const string Announcement = "analysed after ";
    private const int WarmUp = 20;

    public static async Task RunAsync(int pairs, int rounds = 7)
    {
        await using var cluster = await RealCluster.StartAsync();
        var seeding = Stopwatch.StartNew();
        await cluster.CreateAsync(new LargeWorld(pairs).Objects());
        Console.WriteLine($"{pairs * LargeWorld.ObjectsPerPair} objects created in {seeding.Elapsed.TotalSeconds:0} s");
        var kinds = string.Join(',', ResourceKind.All.Select(kind => kind.Kind.Group.Length == 0 ? kind.Plural : $"{kind.Plural}.{kind.Kind.Group}").Where(Served(cluster).Contains));
        Console.WriteLine($"kinds: {kinds}");
        var (kubectl, started, up) = (new List<double>(), new List<double>(), new List<double>());
        using var app = App(cluster);
        Announced(app);
        Kubectl(cluster, kinds);
        for (var round = 0; round < WarmUp; round++) Follow(app);
        for (var round = 1; round <= rounds; round++)
        {
            kubectl.Add(await RestedAsync(() => Kubectl(cluster, kinds)));
            up.Add(await RestedAsync(() => Follow(app)));
            started.Add(await RestedAsync(() => New(cluster)));
            Console.WriteLine(FormattableString.Invariant($"round {round}: kubectl get {kubectl[^1]:0} ms; app that is up {up[^1]:0} ms, ratio {up[^1] / kubectl[^1]:0.000}; new app {started[^1]:0} ms, ratio {started[^1] / kubectl[^1]:0.000}"));
        }

        await app.StandardInput.WriteLineAsync(Rest);
        app.StandardInput.Close();
        Console.Write(await app.StandardOutput.ReadToEndAsync());
        Report("kubectl get", kubectl);
        Report("app that is up", up);
        Report("new app", started);
        void Report(string what, List<double> times) => Console.WriteLine(FormattableString.Invariant(
            $"{what}: median {times.Median:0} ms ({times.Min():0} to {times.Max():0}), ratio {times.Median / kubectl.Median:0.000}"));
    }

    /// <summary>
    /// The process that is measured: the app's own watch layer and feed, without its web server. Once from its own start,
    /// and once more for each line that it is sent; at the end, its stages.
    /// </summary>
    public static async Task FollowAsync(string kubeconfig)
    {
        await FollowAsync(kubeconfig, Process.GetCurrentProcess().StartTime.ToUniversalTime());
        while (await Console.In.ReadLineAsync() is { } line) await FollowAsync(kubeconfig, TimeProvider.System.GetUtcNow().UtcDateTime, rests: line == Rest);
        for (var again = 0; again < 3; again++) await StagesAsync(kubeconfig);
        Console.WriteLine(FormattableString.Invariant($"peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MiB resident"));
    }

    private static async Task FollowAsync(string kubeconfig, DateTime start, bool rests = false)
    {
        var (cpu, paused) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        using var host = Host(kubeconfig);
        using var states = host.Services.GetRequiredService<ILiveFeed>().Subscribe();
        await host.StartAsync();
        var seen = 0;
        await foreach (var state in states.ReadAllAsync(CancellationToken.None))
        {
            seen++;
            if (!state.Snapshot.IsSynced) continue;
            var took = (TimeProvider.System.GetUtcNow() - start).TotalMilliseconds;
            var used = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
            var pause = (GC.GetTotalPauseDuration() - paused).TotalMilliseconds;
            var objects = state.Snapshot.Objects().Count();
            Console.WriteLine(FormattableString.Invariant($"{Announcement}{took:0} ms, CPU {used:0} ms, paused {pause:0} ms to collect, {System.Runtime.JitInfo.GetCompiledMethodCount()} methods compiled in {System.Runtime.JitInfo.GetCompilationTime().TotalMilliseconds:0} ms, {seen} states, {objects} objects, {state.Analysis.Findings.Count} findings, heap {GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / objects:0.00} kB an object"));
            if (rests) await HeldAsync(objects);
            break;
        }

        await host.StopAsync();
    }

    private static async Task HeldAsync(int objects)
    {
        await Settling.RestAsync(TimeSpan.FromSeconds(12), collections: 3);
        Console.WriteLine(FormattableString.Invariant($"held: heap {GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / objects:0.00} kB an object, once lent arrays are given up"));
    }

    // One after the other what the app does side by side, so that each can be told from the next.
    private static async Task StagesAsync(string kubeconfig)
    {
        using var host = Host(kubeconfig);
        var (connection, probe) = (host.Services.GetRequiredService<ClusterConnection>(), host.Services.GetRequiredService<ClusterProbe>());
        var (watch, objects, lists) = (Stopwatch.StartNew(), new List<ClusterObject>(), new List<(ResourceKind Kind, JsonDocument Page)>());
        foreach (var kind in ResourceKind.All)
            if (await probe.ServedVersionAsync(kind, CancellationToken.None) is { } version)
                lists.Add((kind, await new ResourceClient(connection, kind, TimeProvider.System).ListAsync(version, 500, null, cached: true, CancellationToken.None)));
        var listed = Lap(watch);
        foreach (var (kind, page) in lists)
            objects.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(item => WireMapper.Map(item, kind.Kind).Object!));
        var mapped = Lap(watch);
        var bytes = lists.Sum(list => (long)JsonMarshal.GetRawUtf8Value(list.Page.RootElement).Length);
        lists.ForEach(list => list.Page.Dispose());
        watch.Restart();
        var snapshot = ClusterSnapshot.Of(objects);
        var kept = Lap(watch);
        GC.KeepAlive(Analyser.Analyse(snapshot, AnalysisOptions.Default, TimeProvider.System.GetUtcNow()));
        Console.WriteLine(FormattableString.Invariant($"stages: {listed:0} ms to list {bytes / 1048576.0:0.0} MiB and parse it, {mapped:0} ms to map, {kept:0} ms to keep, {Lap(watch):0} ms to analyse"));
    }

    private static double Lap(Stopwatch watch)
    {
        var lap = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        return lap;
    }

    private static IHost Host(string kubeconfig)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Cluster:Mode"] = nameof(ClusterMode.Kubeconfig);
        builder.Configuration["Cluster:Kubeconfig"] = kubeconfig;
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Func<ClusterSnapshot, DateTimeOffset, ClusterAnalysis>>(new IncrementalAnalyser(AnalysisOptions.Default).Analyse);
        builder.Services.AddCluster(builder.Configuration).AddLive(builder.Configuration);
        return builder.Build();
    }

    private static HashSet<string> Served(RealCluster cluster)
    {
        using var process = Start("kubectl", ["--kubeconfig", cluster.Kubeconfig, "api-resources", "-o", "name"]);
        var names = process.StandardOutput.ReadToEnd().Split('\n').ToHashSet(StringComparer.Ordinal);
        process.WaitForExit();
        return names;
    }

    // What one leaves to the server, of collections and ended watches, is not the next one's.
    private static async Task<double> RestedAsync(Func<double> measure)
    {
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        return measure();
    }

    private static double Kubectl(RealCluster cluster, string kinds)
    {
        var watch = Stopwatch.StartNew();
        RealCluster.Shell($"kubectl --kubeconfig '{cluster.Kubeconfig}' get {kinds} --all-namespaces > /dev/null");
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double New(RealCluster cluster)
    {
        using var process = App(cluster);
        process.StandardInput.Close();
        var took = Announced(process);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return took;
    }

    private static double Follow(Process app)
    {
        app.StandardInput.WriteLine();
        return Announced(app);
    }

    private static double Announced(Process app)
    {
        while (app.StandardOutput.ReadLine() is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal)) continue;
            Console.WriteLine($"  {line}");
            return double.Parse(line[Announcement.Length..line.IndexOf(" ms", StringComparison.Ordinal)], CultureInfo.InvariantCulture);
        }

        throw new InvalidOperationException("The app ended before it had analysed anything.");
    }

    private static Process App(RealCluster cluster) => Start(Environment.ProcessPath!, ["cold-app", cluster.Kubeconfig]);

    private static Process Start(string file, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
}
