using KongGrantsUI.Access;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;
using MudBlazor.Services;

namespace KongGrantsUI.Hosting;

/// <summary>Every room, in the order in which data flows.</summary>
public static class KongGrantsSetup
{
    public static IServiceCollection AddKongGrants(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Func<ClusterSnapshot, DateTimeOffset, ClusterAnalysis>>(
            (snapshot, now) => Analyser.Analyse(snapshot, AnalysisOptions.Default, now));
        services.AddSingleton<PlanMaker>((_, _, _) => new ChangePlan([], []));
        services.AddCluster(configuration).AddLive(configuration).AddAccess(configuration).AddGrants(configuration);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        return services;
    }
}
