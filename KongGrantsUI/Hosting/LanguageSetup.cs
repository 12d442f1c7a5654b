using System.Globalization;
using KongGrantsUI.Access.SignIn;
using KongGrantsUI.Texts;
using Microsoft.AspNetCore.Localization;

namespace KongGrantsUI.Hosting;

/// <summary>
/// Texts come in the first of the reader's languages that is complete, numbers and times as the browser's first language writes
/// them. A choice in the menu outweighs the browser's, and is kept in a cookie.
/// </summary>
internal static class LanguageSetup
{
    public static void AddLanguages(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(options =>
    {
        options.SupportedCultures = CultureInfo.GetCultures(CultureTypes.AllCultures);
        options.SupportedUICultures = [.. Catalog.Languages.Select(CultureInfo.GetCultureInfo)];
        options.DefaultRequestCulture = new RequestCulture(Catalog.Languages[0]);
        options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
    });

    public static void MapLanguages(this IEndpointRouteBuilder routes) => routes.MapGet("/language/{code}", Choose).AllowAnonymous();

    private static IResult Choose(HttpContext http, string code, string? returnUrl)
    {
        if (!Catalog.Languages.Contains(code)) return Results.Text($"This app does not speak that language. Choose one of: {string.Join(", ", Catalog.Languages)}.", statusCode: StatusCodes.Status404NotFound);
        var writes = http.Request.GetTypedHeaders().AcceptLanguage.Select(entry => entry.Value.Value ?? "")
            .FirstOrDefault(tag => tag.Split('-')[0].Equals(code, StringComparison.OrdinalIgnoreCase)) ?? code;
        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(writes, code)),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(365) });
        return Results.LocalRedirect(ReturnUrls.Safe(returnUrl));
    }
}
