using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Watching;
using KongGrantsUI.Cluster.Writing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KongGrantsUI.Hosting;

/// <summary>The connection to the cluster, the watches, and writing. Register another IUserCredentials before to replace impersonation.</summary>
public static class ClusterSetup
{
    public static IServiceCollection AddCluster(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ClusterOptions>().Bind(configuration.GetSection(ClusterOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ClusterOptions>, ClusterOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<EmbeddedEndpoint>();
        services.AddSingleton<ConfigurationSource>();
        services.AddSingleton(provider => new ClusterConnection(
            provider.GetRequiredService<ConfigurationSource>().LoadAsync, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ClusterProbe>();
        services.AddSingleton<Live.IServerProbe, ServerProbe>();
        services.AddWatching();
        services.TryAddSingleton<IUserCredentials, Impersonation>();
        services.AddSingleton<UserClient>();
        services.AddSingleton<IClusterWriter, ClusterWriter>();
        services.AddSingleton<IAccessReviewer, AccessReviewer>();
        return services;
    }

    private static void AddWatching(this IServiceCollection services)
    {
        services.AddSingleton<SnapshotStore>();
        services.AddSingleton<ISnapshotSource>(provider => provider.GetRequiredService<SnapshotStore>());
        services.AddSingleton<IChangeSink>(provider => provider.GetRequiredService<SnapshotStore>());
        services.AddSingleton(provider => new ReflectorServices(
            provider.GetRequiredService<ClusterConnection>(),
            provider.GetRequiredService<ClusterProbe>(),
            provider.GetRequiredService<IChangeSink>(),
            provider.GetRequiredService<TimeProvider>(),
            Random.Shared));
        services.AddHostedService<ClusterWatcher>();
    }
}
