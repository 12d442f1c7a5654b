using System.Globalization;
using KongGrantsUI.Tests.TestKit.App;
using KongGrantsUI.Texts;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

public sealed class GermanPageTests(FinishedAppFixture app) : IClassFixture<FinishedAppFixture>
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de");

    // Two words at least: single ones may be names in the cluster as well.
    private static readonly string[] English =
        [.. Catalog.Areas.SelectMany(area => Catalog.Read(area, German)).Where(text => text.English != text.Text && text.English.Contains(' ') && !text.English.Contains('{')).Select(text => text.English).Distinct()];

    [Theory]
    [InlineData("/namespaces", "Namespaces")]
    [InlineData("/namespaces/qyzylorda", "qyzylorda")]
    [InlineData("/namespaces/no-such", "no-such")]
    [InlineData("/plugins", "Plugins")]
    [InlineData("/plugins?q=no-such", "Plugins")]
    [InlineData("/plugins/matrix", "Wirksame Plugins")]
    [InlineData("/consumers", "Consumer")]
    [InlineData("/grants", "Freigaben")]
    [InlineData("/grants/new", "Plugins anfragen")]
    [InlineData("/grants/qyzylorda/rate-limits", "qyzylorda fragt bei kualalumpur an")]
    [InlineData("/grants/qyzylorda/no-such", "Keine solche Anfrage")]
    [InlineData("/findings", "Befunde")]
    [InlineData("/what-if?delete=KongConsumer/qyzylorda/aygerim", "Was wäre, wenn")]
    [InlineData("/activity", "Verlauf")]
    [InlineData("/no-such-page", "Nicht gefunden")]
    public async Task Page_InGerman_FitsAndSaysNothingInEnglish(string path, string heading)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        foreach (var width in new[] { 1440, 360 })
        {
            var page = await app.SignInAsync("admin", width);
            await page.GotoAsync("/language/de?returnUrl=/status");
            await page.GotoAsync(path);
            await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).Filter(new LocatorFilterOptions { HasText = heading }).WaitForAsync();
            await page.WaitForFunctionAsync("() => !document.querySelector('.skeleton, [data-testid=loading]')");

            var shown = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('.page *')].flatMap(item => [item.ariaLabel, item.title, item.placeholder,
                  ...[...item.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data)]).filter(text => text?.trim()).map(text => text.trim())
                """);
            Assert.Empty(shown.Intersect(English));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{path} scrolls sideways at {width} pixels.");
            await page.Context.CloseAsync();
        }
    }
}
