using KongGrantsUI.Grants;

namespace KongGrantsUI.Hosting;

/// <summary>Requests, reviews and steps. Needs <c>IClusterWriter</c> and AddAccess.</summary>
public static class GrantsSetup
{
    public static IServiceCollection AddGrants(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<StepRunner>();
        services.AddSingleton<GrantMender>();
        services.AddSingleton<GrantService>();
        return services;
    }
}
