using Microsoft.Playwright;

namespace KongGrantsUI.Tests.TestKit.App;

/// <summary>A hand on a page's mouse that counts.</summary>
internal sealed class Clicks
{
    public int Count { get; private set; }

    public async Task OnAsync(ILocator target)
    {
        Count++;
        await target.ClickAsync();
    }
}
