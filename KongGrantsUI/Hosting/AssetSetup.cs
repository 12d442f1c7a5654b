using Microsoft.AspNetCore.ResponseCompression;

namespace KongGrantsUI.Hosting;

/// <summary>Scripts and styles travel compressed, also where the build has not done that beforehand.</summary>
internal static class AssetSetup
{
    /// <summary>Pages stay as they are: they hold an antiforgery token beside what a user typed, and compressing both together tells of either.</summary>
    public static IServiceCollection AddSlimAssets(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["text/css", "text/javascript", "application/javascript", "image/svg+xml"];
    });
}
