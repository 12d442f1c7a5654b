using System.Net;
using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

public sealed class LanguageTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("de-AT", "de", "Karte")]
    [InlineData("de", "de", "Karte")]
    [InlineData("en-GB", "en", "Map")]
    [InlineData("pt-BR", "en", "Map")]
    public async Task Page_InABrowserOfALanguage_SpeaksItWhereItIsComplete(string locale, string spoken, string map)
    {
        var page = await OpenAsync(locale);

        Assert.Equal(spoken, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(map, (await page.GetByTestId("nav-map").InnerTextAsync()).Trim());
    }

    [Fact]
    public async Task Language_ChosenInTheMenu_StaysOnThisPageAndOutweighsTheBrowser()
    {
        var page = await OpenAsync("en-GB");
        await page.GotoAsync("/plugins?q=rate");
        await page.GetByTestId("more-menu").ClickAsync();

        await page.GetByTestId("language-de").ClickAsync();

        await page.Locator("html[lang=de]").WaitForAsync();
        await page.GetByTestId("nav-map").Filter(new LocatorFilterOptions { HasText = "Karte" }).WaitForAsync();
        Assert.EndsWith("/plugins?q=rate", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/status");
        await page.GetByTestId("nav-map").Filter(new LocatorFilterOptions { HasText = "Karte" }).WaitForAsync();
        await page.GetByTestId("more-menu").ClickAsync();
        Assert.Equal("true", await page.GetByTestId("language-de").GetAttributeAsync("aria-current"));
    }

    [Theory]
    [InlineData("/language/de", "/")]
    [InlineData("/language/de?returnUrl=%2Ffindings%3Fq%3Dx", "/findings?q=x")]
    [InlineData("/language/de?returnUrl=https%3A%2F%2Felsewhere.example", "/")]
    [InlineData("/language/de?returnUrl=%2F%2Felsewhere.example", "/")]
    [InlineData("/language/xx", null)]
    public async Task Language_Chosen_LeadsBackWithinThisSite(string address, string? back)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = app.App.Address };

        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(back is null ? HttpStatusCode.NotFound : HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(back, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Frame_FromRightToLeft_FitsAndIsMirrored(int width)
    {
        var page = await OpenAsync("en-GB", width);
        await page.EvaluateAsync("document.documentElement.dir = 'rtl'");

        var brand = await page.Locator(".brand").BoundingBoxAsync();

        Assert.True(brand!.X > width / 2, "The brand stands where reading begins.");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "Nothing is cut off at the side.");
    }

    private async Task<IPage> OpenAsync(string locale, int width = 1440)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        return await app.SignInAsync("kim", width, locale: locale);
    }
}
