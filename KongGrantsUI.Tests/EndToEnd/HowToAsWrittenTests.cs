using KongGrantsUI.Tests.TestKit.App;
using KongGrantsUI.Tests.TestKit.Processes;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>The how-to from its first command to its last, as written, by one person with all rights: where it fails, and what the findings say.</summary>
public sealed class HowToAsWrittenTests(EmptyAppFixture app) : IClassFixture<EmptyAppFixture>
{
    [Fact]
    public async Task HowTo_AsWritten_FailsWhereItsMistakesAreAndTheFindingsSaySo()
    {
        Assert.SkipUnless(AppFixture.HasBrowser && File.Exists("/usr/bin/kubectl"), "Chromium or kubectl is not installed.");
        var page = await app.SignInAsync("admin");
        await page.GotoAsync("/findings");

        await DoneAsync(HowToAsWritten.Prerequisites);
        await DoneAsync(HowToAsWritten.Namespaces);
        await DoneAsync(HowToAsWritten.Service);
        await DoneAsync(HowToAsWritten.Route);
        await DoneAsync(HowToAsWritten.Authentication);
        await DoneAsync(HowToAsWritten.Credentials);
        await DoneAsync(HowToAsWritten.Consumer("aygerim", "aygerim-basic-auth"));
        await DoneAsync(HowToAsWritten.Consumer("rustem", "rustem-key-auth"));
        await RefusedAsync(HowToAsWritten.Grant, "the namespace from the provided object \"kualalumpur\" does not match the namespace \"qyzylorda\"");
        await RefusedAsync(HowToAsWritten.Limits, "unexpected EOF while looking for matching");
        await RefusedAsync(HowToAsWritten.AnnotateConsumers, "kongconsumers.configuration.konghq.com \"aygerim\" not found");
        await RefusedAsync(HowToAsWritten.AnnotateService, "--overwrite is false but found the following declared annotation(s): 'konghq.com/plugins' already has a value (httpbin-basic-auth)");
        Assert.Equal("", (await app.TerminalAsync("admin", HowToAsWritten.Test)).Output);
        Assert.Contains("no Route matched with those values", (await app.TerminalAsync("admin", "curl -s $PROXY_IP/bintang/status/200")).Output, StringComparison.Ordinal);

        await FoundAsync(page, "KG015", "HTTPRoute/kualalumpur/bintang", "namespace\":\"default\"");
        await FoundAsync(page, "KG016", "HTTPRoute/kualalumpur/bintang", "PathPrefix");
        await FoundAsync(page, "KG023", "KongConsumer/default/aygerim", "namespace: qyzylorda");
        await FoundAsync(page, "KG020", "KongConsumer/default/rustem", "");
    }

    private async Task DoneAsync(string lines)
    {
        var answer = await app.TerminalAsync("admin", lines);
        Assert.True(answer.Code == 0, answer.All);
    }

    private async Task RefusedAsync(string lines, string words)
    {
        var answer = await app.TerminalAsync("admin", lines);
        Assert.NotEqual(0, answer.Code);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
    }

    private static async Task FoundAsync(IPage page, string code, string about, string remedy)
    {
        var finding = page.Locator($"[data-testid=finding-item][data-code={code}]").Filter(new LocatorFilterOptions { HasText = about }).First;
        await finding.WaitForAsync(new LocatorWaitForOptions { Timeout = 5_000 });
        var text = await finding.InnerTextAsync();
        Assert.Contains("Who can mend it", text, StringComparison.Ordinal);
        Assert.Contains(remedy, text, StringComparison.Ordinal);
    }
}
