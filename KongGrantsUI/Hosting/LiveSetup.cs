using KongGrantsUI.Live;

namespace KongGrantsUI.Hosting;

/// <summary>The live feed. It needs a <c>Func&lt;ClusterSnapshot, DateTimeOffset, ClusterAnalysis&gt;</c> among the services.</summary>
public static class LiveSetup
{
    public static IServiceCollection AddLive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMetrics();
        services.AddSingleton<LiveMetrics>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<ILiveFeed>(provider => provider.GetRequiredService<LiveFeed>());
        services.AddSingleton<GatewayFeed>();
        services.AddSingleton<IGatewayFeed>(provider => provider.GetRequiredService<GatewayFeed>());
        services.AddHostedService(provider => provider.GetRequiredService<LiveFeed>());
        return services;
    }
}
