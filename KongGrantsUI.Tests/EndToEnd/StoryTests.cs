using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>The how-to, done by two people in two browsers.</summary>
public sealed class StoryTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Story_TwoBrowsers_LimitsApplyAndRevocationShows()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var (kim, luka) = (await app.SignInAsync("kim"), await app.SignInAsync("luka"));
        await luka.GetByTestId("nav-grants").ClickAsync();
        await luka.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Grants", Exact = true }).WaitForAsync();

        await AskAsync(kim);
        await ApproveAsync(luka);
        await Screenshots.KeepAsync(luka, "steps");
        await DoAllStepsAsync(kim, luka);

        Assert.Contains("X-RateLimit-Remaining-Minute: 9", await CurlAsync(kim, "aygerim"), StringComparison.Ordinal);
        Assert.Contains("X-RateLimit-Remaining-Minute: 4", await CurlAsync(kim, "rustem"), StringComparison.Ordinal);
        await RevokeAsync(kim, luka);
    }

    private static async Task AskAsync(IPage kim)
    {
        await kim.GotoAsync("/grants/new");
        await kim.GetByTestId("request-to").FillAsync("kualalumpur");
        await WishAsync(kim, 0, "rate-limit-aygerim", "minute: 10\npolicy: local", "aygerim");
        await kim.GetByTestId("wish-add").ClickAsync();
        await WishAsync(kim, 1, "rate-limit-rustem", "minute: 5\npolicy: local", "rustem");
        await kim.GetByTestId("request-reason").FillAsync("per-consumer limits on httpbin");
        await Screenshots.KeepAsync(kim, "request");
        await kim.GetByTestId("request-submit").ClickAsync();
        await kim.GetByTestId("state-chip").First.WaitForAsync();
    }

    private static async Task WishAsync(IPage kim, int index, string plugin, string config, string consumer)
    {
        await kim.GetByTestId($"wish-{index}-plugin").FillAsync(plugin);
        await kim.GetByTestId($"wish-{index}-type").FillAsync("rate-limiting");
        await kim.GetByTestId($"wish-{index}-config").FillAsync(config);
        await kim.GetByTestId($"wish-{index}-referrer-{consumer}").CheckAsync();
    }

    private static async Task ApproveAsync(IPage luka)
    {
        await luka.GetByTestId("inbox-item").First.WaitForAsync();
        await Screenshots.KeepAsync(luka, "inbox");
        await luka.GetByTestId("inbox-item").First.GetByRole(AriaRole.Link).First.ClickAsync();
        await luka.GetByTestId("if-approved").WaitForAsync();
        await Screenshots.KeepAsync(luka, "decide");
        await luka.GetByTestId("approve").ClickAsync();
        await luka.GetByTestId("approve-target-Service-httpbin").CheckAsync();
        await luka.GetByTestId("approve-effects").GetByText("to Service kualalumpur/httpbin").First.WaitForAsync();
        await Screenshots.KeepAsync(luka, "approve");
        await luka.GetByTestId("approve-confirm").ClickAsync();
        await luka.Locator("[data-testid=state-chip][data-state=Granted]").First.WaitForAsync();
    }

    /// <summary>Whoever may do a step does it, until none is left.</summary>
    private static async Task DoAllStepsAsync(IPage kim, IPage luka)
    {
        const int MostSteps = 12;
        for (var done = 0; done < MostSteps; done++)
        {
            foreach (var page in new[] { kim, luka })
            {
                var next = page.Locator("[data-testid^=step-do-]:enabled").First;
                while (await next.IsVisibleAsync())
                {
                    var id = await next.GetAttributeAsync("data-testid") ?? "";
                    await next.ClickAsync();
                    await page.Locator($"[data-testid='{id.Replace("step-do-", "step-", StringComparison.Ordinal)}'][data-status=Done]").WaitForAsync();
                }
            }

            if (await luka.Locator("[data-testid^=step-][data-status]:not([data-status=Done])").CountAsync() == 0) return;
        }

        Assert.Fail("The steps did not come to an end.");
    }

    private static async Task<string> CurlAsync(IPage page, string consumer)
    {
        await page.GotoAsync("/console");
        await page.GetByTestId("curl-input").FillAsync(
            $"curl -sv $PROXY_IP/bintang/status/200 -u {consumer}:{consumer}-password 2>&1 | grep \"X-RateLimit-Remaining-Minute\"");
        await page.GetByTestId("curl-send").ClickAsync();
        await page.GetByTestId("curl-status").WaitForAsync();
        return await page.GetByTestId("curl-output").InnerTextAsync();
    }

    /// <summary>Luka is led out: at no step does the gateway refuse its configuration, or limit anybody who should not be.</summary>
    private async Task RevokeAsync(IPage kim, IPage luka)
    {
        var request = new Uri(luka.Url).AbsolutePath;
        await kim.GotoAsync(request);
        await luka.GetByTestId("revoke").ClickAsync();
        await luka.GetByTestId("effect-stops").WaitForAsync();
        await Screenshots.KeepAsync(luka, "revoke");
        await luka.GetByTestId("revoke-led").ClickAsync();
        await luka.Locator("[data-testid=state-chip][data-state=Revoking]").First.WaitForAsync();
        await kim.Locator("[data-testid=state-chip][data-state=Revoking]").First.WaitForAsync();
        await Screenshots.KeepAsync(luka, "way-out");
        for (var done = 0; done < 8 && !await luka.Locator("[data-testid=state-chip][data-state=Revoked]").First.IsVisibleAsync(); done++)
        {
            await luka.Locator("[data-testid^=step-do-]:enabled").First.ClickAsync(new LocatorClickOptions { Timeout = 5_000 });
            await luka.Locator("[data-testid=action-result]").First.WaitForAsync();
            Assert.DoesNotContain("KongConfigurationApplyFailed", await EventsAsync(), StringComparison.Ordinal);
        }

        await luka.Locator("[data-testid=state-chip][data-state=Revoked]").First.WaitForAsync();
        await kim.Locator("[data-testid=state-chip][data-state=Revoked]").First.WaitForAsync();
        var answer = await app.TerminalAsync("luka", "curl -sv $PROXY_IP/bintang/status/200 -u aygerim:aygerim-password");
        Assert.Contains("200 OK", answer.All, StringComparison.Ordinal);
        Assert.DoesNotContain("X-RateLimit", answer.All, StringComparison.Ordinal);
    }

    private async Task<string> EventsAsync() => (await app.KubectlAsync("admin", "get events -A")).All;
}
