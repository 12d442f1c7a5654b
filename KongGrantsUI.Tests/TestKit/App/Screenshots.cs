using Microsoft.Playwright;

namespace KongGrantsUI.Tests.TestKit.App;

/// <summary>Keeps pictures of what a test sees, where the environment names a folder; else does nothing.</summary>
internal static class Screenshots
{
    private static readonly string? Documented = Folder("KONGGRANTS_SCREENSHOTS");
    private static readonly string? Looks = Folder("KONGGRANTS_LOOKS");

    /// <summary>The page as it is into <c>KONGGRANTS_SCREENSHOTS</c>, for the documentation; and wide and narrow, light and dark, into <c>KONGGRANTS_LOOKS</c>.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        if (Documented is not null) await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Documented, $"{name}.png") });
        if (Looks is null || name.EndsWith("-narrow", StringComparison.Ordinal) || name.EndsWith("-dark", StringComparison.Ordinal) || page.ViewportSize is not { } size) return;
        foreach (var width in new[] { 1440, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await page.WaitForTimeoutAsync(400);
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Looks, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png") });
            }
        }

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    /// <summary>The page as it is into <c>KONGGRANTS_SCREENSHOTS</c>; else held against the picture that was kept there last.</summary>
    public static async Task KeepOrCompareAsync(IPage page, string name)
    {
        await page.WaitForFunctionAsync("() => document.fonts.status === 'loaded' && !document.querySelector('.skeleton') && document.getAnimations().every(animation => animation.playState !== 'running' || animation.effect.getComputedTiming().iterations === Infinity)");
        if (Documented is not null) await PictureComparison.SignAsync(page, Documented);
        await KeepAsync(page, name);
        if (Documented is null) await PictureComparison.AssertAsync(page, name);
    }

    private static string? Folder(string variable)
    {
        if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } folder) return null;
        Directory.CreateDirectory(folder);
        return folder;
    }
}
