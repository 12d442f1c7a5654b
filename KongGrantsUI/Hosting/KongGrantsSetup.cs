using KongGrantsUI.Access;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole;
using KongGrantsUI.TestConsole.Guarding;
using MudBlazor.Services;

namespace KongGrantsUI.Hosting;

/// <summary>Every room, in the order in which data flows.</summary>
public static class KongGrantsSetup
{
    public static IServiceCollection AddKongGrants(this IServiceCollection services, IConfiguration configuration, ClusterMode mode)
    {
        services.AddSingleton<Func<ClusterSnapshot, DateTimeOffset, ClusterAnalysis>>(
            (snapshot, now) => Analyser.Analyse(snapshot, AnalysisOptions.Default, now));
        services.AddSingleton<PlanMaker>((snapshot, goal, now) => Planner.Plan(snapshot, goal, AnalysisOptions.Default, now));
        services.AddCluster(configuration).AddLive(configuration).AddAccess(configuration).AddGrants(configuration);
        if (mode == ClusterMode.Embedded) services.AddEmbedded();
        services.AddTestConsole(configuration);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        return services;
    }

    private static void AddEmbedded(this IServiceCollection services)
    {
        services.AddSingleton<EmbeddedConsole>();
        services.AddSingleton<IGatewayAddresses>(provider => provider.GetRequiredService<EmbeddedConsole>());
        services.AddSingleton<IConsoleExamples>(provider => provider.GetRequiredService<EmbeddedConsole>());
    }
}
