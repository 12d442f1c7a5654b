using System.Globalization;
using KongGrantsUI.Hosting;
using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>The connection breaks, or the server is started anew: the page says so, comes back, and keeps what was typed.</summary>
public sealed class ReconnectTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Connection_Broken_ResumesWhereItWas()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("kim");
        await page.GotoAsync("/grants/new");
        await page.GetByTestId("request-reason").FillAsync("typed before it broke");

        await page.EvaluateAsync("Blazor._internal.forceCloseConnection()");
        await page.Locator("#components-reconnect-modal:not([open])").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        Assert.Equal("typed before it broke", await page.GetByTestId("request-reason").InputValueAsync());
        await page.GetByTestId("theme-toggle").ClickAsync();
        await page.Locator("html[data-theme=light]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    [Fact]
    public async Task Server_StartedAnew_CountsDownThenComesBackWithWhatWasTyped()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var folder = Directory.CreateTempSubdirectory("konggrants-reconnect-").FullName;
        var first = await StartAsync(folder, 0);
        var address = first.Address;
        var page = await app.SignInAsync("kim", at: address);
        await page.GotoAsync(new Uri(address, "/grants/new").ToString());
        await page.GetByTestId("request-reason").FillAsync("typed before the restart");

        await first.DisposeAsync();
        await page.Locator("#components-reconnect-modal[open] .counting").WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });
        await using var second = await StartAsync(folder, address.Port);

        await page.WaitForFunctionAsync(
            "() => document.querySelector('[data-testid=request-reason]')?.value === 'typed before the restart' && !document.querySelector('dialog[open]')",
            null, new PageWaitForFunctionOptions { Timeout = 60_000 });
        await page.Context.CloseAsync();
    }

    private static Task<RunningApp> StartAsync(string folder, int port) => AppHost.StartAsync(
        [string.Create(CultureInfo.InvariantCulture, $"--Ui:Port={port}"), "--Demo:ApiPort=0", "--Demo:GatewayPort=0", $"--Demo:Kubeconfig={folder}/kubeconfig", "--Logging:LogLevel:Default=None"]);
}
