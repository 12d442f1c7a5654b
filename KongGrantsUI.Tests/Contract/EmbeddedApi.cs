using KongGrantsUI.Demo.Cluster;
using KongGrantsUI.Demo.Cluster.Seeding;
using Microsoft.Extensions.Logging.Abstractions;

namespace KongGrantsUI.Tests.Contract;

public sealed class EmbeddedApi : ApiUnderTest
{
    private EmbeddedCluster? embedded;

    protected override async Task<Uri> StartAsync()
    {
        embedded = await EmbeddedCluster.StartAsync(new DemoClusterOptions { Port = 0, HistoryLength = 60 }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        return embedded.Cluster.Address;
    }

    protected override string TokenOf(string user) => embedded!.Users.TokenOf(user);

    protected override ValueTask StopAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
