using KongGrantsUI.Access;
using KongGrantsUI.Access.Review;
using KongGrantsUI.Access.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KongGrantsUI.Hosting;

/// <summary>Sign-in, and what each user may see. Needs <c>ILiveFeed</c> and <c>IAccessReviewer</c>.</summary>
public static class AccessSetup
{
    /// <summary>Everything but what is marked AllowAnonymous needs a signed-in user; static assets must be marked so.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new Personas(IsEmbedded(configuration)));
        services.AddSingleton<AccessProbe>();
        services.AddSingleton<AccessCache>();
        services.AddSingleton<IWorldFeed, WorldFeed>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Configure);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        return services;
    }

    /// <summary>POST /signin and POST /signout. Call UseAuthentication, UseAuthorization and UseAntiforgery, in that order, before.</summary>
    public static void MapAccess(this IEndpointRouteBuilder endpoints) => endpoints.MapSignIn();

    private static bool IsEmbedded(IConfiguration configuration) =>
        string.Equals(configuration["Cluster:Mode"] ?? "Embedded", "Embedded", StringComparison.OrdinalIgnoreCase);

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "konggrants";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = SignInEndpoints.SignInPath;
        options.AccessDeniedPath = SignInEndpoints.SignInPath;
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.Events.OnValidatePrincipal = RefuseStrangersAsync;
    }

    // A cookie outlives a change of mode: a persona's, the admin's above all, may be nobody in a real cluster.
    private static async Task RefuseStrangersAsync(CookieValidatePrincipalContext context)
    {
        var personas = context.HttpContext.RequestServices.GetRequiredService<Personas>();
        if (context.Principal is { } principal && personas.Know(UserClaims.ToIdentity(principal))) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }
}
