using KongGrantsUI.Analysis;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Hosting;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KongGrantsUI.Tests.Hosting;

public sealed class ClusterSetupTests
{
    [Fact(Timeout = 20000)]
    public async Task App_WithoutACluster_StartsStaysUpAndStops()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging();
        builder.Services.AddSingleton<Func<ClusterSnapshot, DateTimeOffset, ClusterAnalysis>>((_, _) => ClusterAnalysis.Empty);
        builder.Services.AddCluster(builder.Configuration).AddLive(builder.Configuration);
        using var host = builder.Build();
        using var subscription = host.Services.GetRequiredService<ILiveFeed>().Subscribe();
        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(host.Services.GetRequiredService<IClusterWriter>());
        Assert.NotNull(host.Services.GetRequiredService<IAccessReviewer>());
        await foreach (var state in subscription.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (state.Snapshot.Sync.Count == Kinds.All.Count && state.Snapshot.Sync.All(kind => kind.State == SyncState.Listing)) break;
        }

        await host.StopAsync(TestContext.Current.CancellationToken);
    }
}
