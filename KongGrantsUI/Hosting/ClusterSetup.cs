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
        if (!Embedded(configuration)) services.AddHostedService<ClusterReport>();
        services.AddWatching();
        services.TryAddSingleton<IUserCredentials, Impersonation>();
        services.AddSingleton<UserClient>();
        services.AddSingleton<IClusterWriter, ClusterWriter>();
        services.AddSingleton<IAccessReviewer, AccessReviewer>();
        return services;
    }

    // The host itself says where the embedded cluster is, and nothing about it can be amiss.
    private static bool Embedded(IConfiguration configuration) =>
        (configuration.GetSection(ClusterOptions.Section).Get<ClusterOptions>() ?? new ClusterOptions()).Mode == ClusterMode.Embedded;

    private static void AddWatching(this IServiceCollection services)
    {
        services.AddSingleton<SnapshotStore>();
        services.AddSingleton<ISnapshotSource>(provider => provider.GetRequiredService<SnapshotStore>());
        services.AddSingleton<IChangeSink>(provider => provider.GetRequiredService<SnapshotStore>());
        services.AddMetrics();
        services.AddSingleton<WatchMetrics>();
        services.AddSingleton<INamespaceScope>(provider => new NamespaceScope(
            provider.GetRequiredService<IOptions<ClusterOptions>>(),
            provider.GetRequiredService<ISnapshotSource>(),
            new AccessReviewer(new UserClient(provider.GetRequiredService<ClusterConnection>(), new OwnAccount(), provider.GetRequiredService<TimeProvider>())),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ReflectorServices(
            provider.GetRequiredService<ClusterConnection>(),
            provider.GetRequiredService<ClusterProbe>(),
            provider.GetRequiredService<IChangeSink>(),
            provider.GetRequiredService<TimeProvider>(),
            Random.Shared)
        {
            Options = new ReflectorOptions { ObjectLimit = provider.GetRequiredService<IOptions<ClusterOptions>>().Value.ObjectLimitKiB * 1024 },
            Scope = provider.GetRequiredService<INamespaceScope>(), Metrics = provider.GetRequiredService<WatchMetrics>(),
        });
        services.AddHostedService<ClusterWatcher>();
    }
}
