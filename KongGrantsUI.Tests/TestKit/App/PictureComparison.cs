using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.TestKit.App;

/// <summary>
/// Holds what a page comes to look like against its picture in <c>docs/screenshots</c>: a share of the pixels may differ, and times may.
/// Only where the browser draws text as it did when the pictures were taken; elsewhere the test warns, and compares nothing.
/// </summary>
internal static class PictureComparison
{
    /// <summary>The share of pixels (0 to 1) that may differ visibly: names that are made anew in each run, and ports.</summary>
    public const double Tolerance = 0.01;

    // A page goes on after its first paint: it asks the API server, and events arrive.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private const string TakenWith = "taken-with.txt";

    private const string Times = "() => [...document.querySelectorAll('relative-time')].map(time => time.getBoundingClientRect()).map(box => [box.x - 2, box.y - 2, box.width + 60, box.height + 4].map(Math.round))";

    // A block of text as wide and high as this browser and its fonts make it.
    private const string Hand = """
        () => {
          const text = document.createElement('span');
          text.style.cssText = 'position:absolute;font:400 100px system-ui;white-space:nowrap';
          text.textContent = 'ReferenceGrant kualalumpur/httpbin 0123456789';
          document.body.append(text);
          const { width, height } = text.getBoundingClientRect();
          text.remove();
          return `${Math.round(width)} x ${Math.round(height)}`;
        }
        """;

    private const string Differing = """
        async ([stored, taken, ignored]) => {
          const load = async text => {
            const image = await createImageBitmap(new Blob([Uint8Array.from(atob(text), letter => letter.charCodeAt(0))], { type: 'image/png' }));
            const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
            canvas.drawImage(image, 0, 0);
            for (const box of JSON.parse(ignored)) canvas.clearRect(...box);
            return { width: image.width, height: image.height, data: canvas.getImageData(0, 0, image.width, image.height).data };
          };
          const [was, is] = [await load(stored), await load(taken)];
          if (was.width !== is.width || was.height !== is.height) return 1;
          let count = 0;
          for (let at = 0; at < is.data.length; at += 4)
            if (Math.max(Math.abs(was.data[at] - is.data[at]), Math.abs(was.data[at + 1] - is.data[at + 1]), Math.abs(was.data[at + 2] - is.data[at + 2])) > 40) count++;
          return count / (is.data.length / 4);
        }
        """;

    /// <summary>Keeps how this browser draws text, beside the pictures that it takes.</summary>
    public static async Task SignAsync(IPage page, string folder) =>
        await File.WriteAllTextAsync(Path.Combine(folder, TakenWith), await HandAsync(page) + "\n");

    /// <summary>Fails when the page differs from its picture by more than <see cref="Tolerance"/>, and names the file with what is seen now.</summary>
    public static async Task AssertAsync(IPage page, string name)
    {
        var folder = Path.Combine(BuiltApp.Repository, "docs", "screenshots");
        var picture = Path.Combine(folder, $"{name}.png");
        Assert.True(File.Exists(picture), $"There is no {picture}. Take it: KONGGRANTS_SCREENSHOTS=$PWD/docs/screenshots ./test.sh");
        var hand = await HandAsync(page);
        var signed = Path.Combine(folder, TakenWith);
        if (!File.Exists(signed) || (await File.ReadAllTextAsync(signed)).Trim() != hand)
        {
            TestContext.Current.AddWarning($"{name}: the pictures were taken with other fonts, and are not compared.");
            return;
        }

        var stored = Convert.ToBase64String(await File.ReadAllBytesAsync(picture));
        var desk = await page.Context.NewPageAsync();
        byte[] taken;
        double share;
        var waited = Stopwatch.StartNew();
        do
        {
            var ignored = JsonSerializer.Serialize(await page.EvaluateAsync<int[][]>(Times));
            taken = await page.ScreenshotAsync(new PageScreenshotOptions { Animations = ScreenshotAnimations.Disabled });
            share = await desk.EvaluateAsync<double>(Differing, new[] { stored, Convert.ToBase64String(taken), ignored });
        }
        while (share > Tolerance && waited.Elapsed < Patience);
        await desk.CloseAsync();
        if (share <= Tolerance) return;

        var seen = Path.Combine(Path.GetTempPath(), $"konggrants-{name}.png");
        await File.WriteAllBytesAsync(seen, taken);
        Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{share:P2} of {name} differs from docs/screenshots/{name}.png; what is seen now is in {seen}. If it is meant: KONGGRANTS_SCREENSHOTS=$PWD/docs/screenshots ./test.sh"));
    }

    private static Task<string> HandAsync(IPage page) => page.EvaluateAsync<string>(Hand);
}
