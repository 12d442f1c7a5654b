using Microsoft.Playwright;

namespace KongGrantsUI.Tests.TestKit.App;

/// <summary>The app with the how-to's end state.</summary>
public sealed class FinishedAppFixture : AppFixture
{
    private readonly Dictionary<(int Width, ColorScheme Scheme), IPage> pages = [];

    protected override string Scenario => "finished";

    /// <summary>The admin's browser of that size and scheme, signed in once. For tests of one class, which run one after another.</summary>
    public async Task<IPage> AdminAsync(int width, ColorScheme scheme)
    {
        if (!pages.TryGetValue((width, scheme), out var page)) pages[(width, scheme)] = page = await SignInAsync("admin", width, scheme: scheme);
        return page;
    }
}
