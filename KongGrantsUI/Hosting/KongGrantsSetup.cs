using KongGrantsUI.Access;
using KongGrantsUI.Analysis;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole;
using KongGrantsUI.TestConsole.Guarding;
using KongGrantsUI.TestConsole.RunningConfig;
using Microsoft.AspNetCore.Components.Server.Circuits;
using MudBlazor.Services;

namespace KongGrantsUI.Hosting;

/// <summary>Every room, in the order in which data flows.</summary>
public static class KongGrantsSetup
{
    public static IServiceCollection AddKongGrants(this IServiceCollection services, IConfiguration configuration, ClusterMode mode)
    {
        services.AddSingleton(Options(mode));
        services.AddSingleton<IPlanning, EnginePlanning>();
        services.AddSingleton<Func<ClusterSnapshot, DateTimeOffset, ClusterAnalysis>>(new IncrementalAnalyser(Options(mode)).Analyse);
        services.AddCluster(configuration).AddLive(configuration).AddAccess(configuration).AddGrants(configuration);
        if (mode == ClusterMode.Embedded) services.AddEmbedded();
        services.AddTestConsole(configuration);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddSingleton<CircuitHandler, CircuitMetrics>();
        services.AddMudServices();
        services.AddLanguages();
        services.AddSlimAssets();
        return services;
    }

    // The demo gateway writes its conditions from this very analysis: believing them would be listening to its own echo.
    private static AnalysisOptions Options(ClusterMode mode) => new() { PlanPatches = true, TrustRouteStatus = mode != ClusterMode.Embedded };

    private static void AddEmbedded(this IServiceCollection services)
    {
        services.AddSingleton<EmbeddedConsole>();
        services.AddSingleton<EmbeddedRunningConfig>();
        services.AddSingleton<IRunningConfig>(provider => provider.GetRequiredService<EmbeddedRunningConfig>());
        services.AddSingleton<IGatewayAddresses>(provider => provider.GetRequiredService<EmbeddedConsole>());
        services.AddSingleton<IConsoleExamples>(provider => provider.GetRequiredService<EmbeddedConsole>());
    }
}
