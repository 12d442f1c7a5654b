using KongGrantsUI.Demo.Cluster;
using KongGrantsUI.Demo.Cluster.Seeding;
using KongGrantsUI.Tests.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace KongGrantsUI.Tests.Contract;

public sealed class EmbeddedApi : ApiUnderTest
{
    private EmbeddedCluster? embedded;

    /// <summary>Starts it again on its port, with tokens and data as on the first day.</summary>
    internal async Task RestartAsync()
    {
        await embedded!.DisposeAsync();
        embedded = await StartAsync(Address.Port);
    }

    protected override async Task<Uri> StartAsync()
    {
        embedded = await StartAsync(StablePort.Next());
        return embedded.Cluster.Address;
    }

    protected internal override string TokenOf(string user) => embedded!.Users.TokenOf(user);

    private static Task<EmbeddedCluster> StartAsync(int port) => EmbeddedCluster.StartAsync(
        new DemoClusterOptions { Port = port, HistoryLength = 60 }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);

    protected override ValueTask StopAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
