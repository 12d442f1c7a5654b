using System.Globalization;
using System.Net;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Contract;
using KongGrantsUI.Tests.TestKit.Faults;

namespace KongGrantsUI.Tests.Faults;

/// <summary>Objects change while something is wrong between app and API server; once it is not, the app knows what a fresh list says.</summary>
public abstract class FaultSuite(ApiUnderTest api) : IAsyncLifetime
{
    private const int Schedules = 200;
    private const int AtOnce = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan More = TimeSpan.FromMilliseconds(250);

    private static readonly ResourceKind[] Changing =
        [.. new[] { Kinds.KongConsumer, Kinds.KongPlugin, Kinds.ReferenceGrant, Kinds.Service, Kinds.Secret, Kinds.Namespace }.Select(kind => ResourceKind.Find(kind)!)];

    public static TheoryData<int, string> Faults => Rows(NamedFault.All);

    public async ValueTask InitializeAsync()
    {
        if (api.Missing.Length == 0) await Mutator.PrepareAsync(api);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public Task Fault_OnceItIsOver_LeavesWhatAFreshListSays(int number, string name) => MeetAsync(NamedFault.All[number], number, name, encrypted: false);

    [Fact]
    public async Task Schedules_OfRandomFaults_LeaveWhatAFreshListSays()
    {
        Assert.SkipWhen(api.Missing.Length > 0, api.Missing);
        var seed = Environment.GetEnvironmentVariable("KONGGRANTS_FAULT_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"KONGGRANTS_FAULT_SEED={seed}");
        for (var done = 0; done < Schedules; done += AtOnce) await RoundAsync(seed, done);
    }

    private protected static TheoryData<int, string> Rows(IEnumerable<NamedFault> faults) => new(faults.Select((fault, number) => (number, fault.Name)));

    /// <summary>Objects change while the fault is on; then the snapshot must be what a fresh list says.</summary>
    /// <param name="name">The fault's, as the row of the test has it.</param>
    /// <param name="encrypted">Whether the app shares one connection by HTTP/2 with the server, over TLS.</param>
    private protected async Task MeetAsync(NamedFault fault, int seed, string name, bool encrypted)
    {
        Assert.SkipWhen(api.Missing.Length > 0, api.Missing);
        Assert.Equal(name, fault.Name);
        await using var rig = await FaultRig.StartAsync(api, fault.Silences, encrypted: encrypted);
        Assert.Equal(encrypted ? HttpVersion.Version20 : HttpVersion.Version11, await rig.VersionAsync());
        await WhileChangingAsync(seed, () => GoThroughAsync(rig, fault, More));
        await rig.MustAgreeAsync($"after {name}");
    }

    private async Task RoundAsync(int seed, int first)
    {
        var rigs = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => FaultRig.StartAsync(api, silences: true, Changing)));
        try
        {
            var schedules = Enumerable.Range(first, AtOnce).Select(number => ScheduleOf(new Random(seed + number))).ToArray();
            await WhileChangingAsync(seed + first, () => Task.WhenAll(schedules.Select((schedule, at) => CarryOutAsync(rigs[at], schedule))));
            await Task.WhenAll(rigs.Select((rig, at) => rig.MustAgreeAsync(
                $"seed {seed}, schedule {first + at}: {string.Join(", ", schedules[at].Select(step => $"{step.Fault} for {step.Time.TotalMilliseconds:0} ms"))}")));
        }
        finally
        {
            foreach (var rig in rigs) await rig.DisposeAsync();
        }
    }

    private static (NamedFault Fault, TimeSpan Time)[] ScheduleOf(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(2, 5))
            .Select(_ => (NamedFault.All[random.Next(NamedFault.All.Count)], TimeSpan.FromMilliseconds(random.Next(20, 500)))),
    ];

    private static async Task CarryOutAsync(FaultRig rig, (NamedFault Fault, TimeSpan Time)[] schedule)
    {
        foreach (var (fault, time) in schedule)
        {
            var (_, end) = fault.Begin(rig);
            await Task.Delay(time, TimeProvider.System);
            end();
        }
    }

    private static async Task GoThroughAsync(FaultRig rig, NamedFault fault, TimeSpan more)
    {
        var (met, end) = fault.Begin(rig);
        var deadline = TimeProvider.System.GetUtcNow() + Patience;
        while (met() == 0)
        {
            Assert.True(TimeProvider.System.GetUtcNow() < deadline, $"Nothing met the fault: {fault}.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }

        await Task.Delay(more, TimeProvider.System);
        end();
    }

    private async Task WhileChangingAsync(int seed, Func<Task> act)
    {
        var mutator = new Mutator(api, seed);
        using var stop = new CancellationTokenSource();
        var changing = mutator.RunAsync(stop.Token);
        await act();
        await stop.CancelAsync();
        await changing;
        Assert.True(mutator.Taken > 0, "Nothing changed while the fault was on.");
    }
}
