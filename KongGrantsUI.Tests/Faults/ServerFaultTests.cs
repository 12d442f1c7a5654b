using KongGrantsUI.Tests.Contract;
using KongGrantsUI.Tests.TestKit.Faults;

namespace KongGrantsUI.Tests.Faults;

/// <summary>The server itself dies, with and without its data. Each test has a server of its own.</summary>
public sealed class ServerFaultTests
{
    private static readonly TimeSpan Before = TimeSpan.FromMilliseconds(500);

    [Fact]
    public Task Killed_AndStartedAgainWithItsData_IsReadAgain() => RealAsync(api => api.RestartAsync(wiped: false));

    [Fact]
    public Task Killed_AndStartedAgainWithoutItsData_IsReadAgain() => RealAsync(api => api.RestartAsync(wiped: true));

    [Fact]
    public Task Etcd_StoppedForAWhile_IsReadAgain() => RealAsync(async api =>
    {
        await api.SignalEtcdAsync("STOP");
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        await api.SignalEtcdAsync("CONT");
    });

    [Fact]
    public async Task Embedded_StartedAgainWithoutItsData_IsReadAgain()
    {
        await using var api = new EmbeddedApi();
        await api.InitializeAsync();
        await GoThroughAsync(api, api.RestartAsync);
    }

    private static async Task RealAsync(Func<RealApi, Task> fault)
    {
        await using var api = new RealApi();
        await api.InitializeAsync();
        Assert.SkipWhen(api.Missing.Length > 0, api.Missing);
        Assert.SkipUnless(api.IsOwn, "The cluster of KONGGRANTS_TEST_KUBECONFIG is not ours to kill.");
        await GoThroughAsync(api, () => fault(api));
    }

    private static async Task GoThroughAsync(ApiUnderTest api, Func<Task> fault)
    {
        await Mutator.PrepareAsync(api);
        await using var rig = await FaultRig.StartAsync(api, silences: true);
        var mutator = new Mutator(api, seed: 1);
        using var stop = new CancellationTokenSource();
        var changing = mutator.RunAsync(stop.Token);
        await Task.Delay(Before, TimeProvider.System);
        await fault();
        await Task.Delay(Before, TimeProvider.System);
        await stop.CancelAsync();
        await changing;
        Assert.True(mutator.Taken > 0, "Nothing changed.");
        await rig.MustAgreeAsync("after the fault");
    }
}
