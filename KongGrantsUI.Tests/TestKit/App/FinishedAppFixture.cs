using KongGrantsUI.Views.Shell;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.TestKit.App;

/// <summary>The app with the how-to's end state.</summary>
public sealed class FinishedAppFixture : AppFixture
{
    private readonly Dictionary<(int Width, ColorScheme Scheme, bool MoreContrast), IPage> pages = [];

    protected override string Scenario => "finished";

    /// <summary>The admin's browser of that size and look, signed in once. For tests of one class, which run one after another.</summary>
    public async Task<IPage> AdminAsync(int width, ColorScheme scheme, bool moreContrast = false)
    {
        if (pages.TryGetValue((width, scheme, moreContrast), out var page)) return page;
        pages[(width, scheme, moreContrast)] = page = await SignInAsync("admin", width, scheme: scheme);
        if (moreContrast) await page.Context.AddCookiesAsync([new Cookie { Name = Look.Cookie, Value = Look.Default.OtherContrast().ToString(), Url = App.Address.ToString() }]);
        return page;
    }
}
