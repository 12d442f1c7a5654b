using System.Collections.Concurrent;
using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>What the first page costs a browser that has nothing yet.</summary>
public sealed class BudgetTests(FinishedAppFixture app) : IClassFixture<FinishedAppFixture>
{
    private const int MostScriptAndStyle = 400_000;

    [Fact]
    public async Task Map_FirstVisit_StaysAtHomeAndWithinTheBudget()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.OpenAsync();
        var requests = new ConcurrentBag<IRequest>();
        page.RequestFinished += (_, request) => requests.Add(request);

        await page.GotoAsync("/");
        await page.GetByTestId("signin-kim").ClickAsync();
        await page.Locator("html[data-keys=ready]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        Assert.All(requests, request => Assert.Equal(app.App.Address.Authority, new Uri(request.Url).Authority));
        var sizes = await Task.WhenAll(requests.Where(request => request.ResourceType is "script" or "stylesheet").Select(async request => (request.Url, (await request.SizesAsync()).ResponseBodySize)));
        Assert.True(
            sizes.Sum(size => size.ResponseBodySize) < MostScriptAndStyle,
            string.Join("\n", sizes.OrderByDescending(size => size.ResponseBodySize).Select(size => $"{size.ResponseBodySize} {size.Url}")));
    }

    [Fact]
    public async Task Tour_Offered_LeadsThroughFourStepsAndIsLeft()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("kim");
        await page.GotoAsync("/status");
        await page.Locator("html[data-keys=ready]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await page.GetByTestId("more-menu").ClickAsync();
        await page.GetByTestId("tour-open").ClickAsync();

        for (var step = 1; step < 4; step++)
        {
            await page.GetByText($"Step {step} of 4").WaitForAsync();
            await page.GetByTestId("tour-next").ClickAsync();
        }

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Open the console" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1, Name = "Test console" }).WaitForAsync();
        Assert.Equal("yes", await page.EvaluateAsync<string>("localStorage.getItem('konggrants-toured')"));
    }
}
