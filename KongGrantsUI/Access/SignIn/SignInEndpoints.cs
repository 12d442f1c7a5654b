using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace KongGrantsUI.Access.SignIn;

/// <summary>The forms' targets. Both need an antiforgery token, since they take a form.</summary>
public static class SignInEndpoints
{
    public const string SignInPath = "/signin";
    public const string SignOutPath = "/signout";

    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        // The page of the same path takes POST as well; these come first.
        endpoints.MapPost(SignInPath, SignInAsync).AllowAnonymous().WithOrder(-1);
        endpoints.MapPost(SignOutPath, SignOutAsync).AllowAnonymous().WithOrder(-1);
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context, Personas personas, [FromForm] string? persona, [FromForm] string? returnUrl)
    {
        if (personas.Find(persona) is not { } found) return Results.LocalRedirect($"{SignInPath}?error=unknown");
        const string scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        await context.SignInAsync(scheme, UserClaims.ToPrincipal(found.User, scheme));
        return Results.LocalRedirect(ReturnUrls.Safe(returnUrl));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, [FromForm] string? returnUrl)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect($"{SignInPath}?returnUrl={Uri.EscapeDataString(ReturnUrls.Safe(returnUrl))}");
    }
}
