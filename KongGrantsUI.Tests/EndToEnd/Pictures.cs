using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>Keeps pictures of pages where <c>KONGGRANTS_SCREENSHOTS</c> names a folder.</summary>
internal static class Pictures
{
    public static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("KONGGRANTS_SCREENSHOTS") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
    }
}
