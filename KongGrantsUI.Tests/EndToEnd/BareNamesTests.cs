using KongGrantsUI.Tests.TestKit.App;
using KongGrantsUI.Tests.TestKit.Processes;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>
/// The how-to with all mended but its bare names (trap 11): both limits fall on the Service alone and collide. Whoever
/// follows the findings' own remedies gets out of it. On the way: class annotations on plugins (14) and open authentication (17).
/// </summary>
public sealed class BareNamesTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string World = """
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: ReferenceGrant
        metadata: { name: qyzylorda-rate-limit }
        spec:
          from: [{ group: configuration.konghq.com, kind: KongConsumer, namespace: qyzylorda }]
          to: [{ group: configuration.konghq.com, kind: KongPlugin }]
        ---
        apiVersion: configuration.konghq.com/v1
        kind: KongPlugin
        metadata: { name: rate-limit-aygerim, annotations: { kubernetes.io/ingress.class: kong } }
        plugin: rate-limiting
        config: { minute: 10, policy: local }
        ---
        apiVersion: configuration.konghq.com/v1
        kind: KongPlugin
        metadata: { name: rate-limit-rustem, annotations: { kubernetes.io/ingress.class: kong } }
        plugin: rate-limiting
        config: { minute: 5, policy: local }
        """;

    [Fact]
    public async Task BareNames_OnBothSides_CollideAndTheRemediesMendThem()
    {
        Assert.SkipUnless(AppFixture.HasBrowser && File.Exists("/usr/bin/kubectl"), "Chromium or kubectl is not installed.");
        var (kim, luka) = (await app.SignInAsync("kim"), await app.SignInAsync("luka"));
        await kim.GotoAsync("/findings");
        await luka.GotoAsync("/findings");
        await RunAsync("luka", $"kubectl apply -f - <<'EOF'\n{World}\nEOF");
        await RunAsync("kim", HowToAsWritten.AnnotateConsumers);
        await RunAsync("luka", $"{HowToAsWritten.AnnotateService} --overwrite");

        await FindingAsync(luka, "KG011", "KongPlugin/kualalumpur/rate-limit-aygerim");
        await FindingAsync(luka, "KG024", "KongPlugin/kualalumpur/rate-limit-rustem");
        await FindingAsync(luka, "KG025", "KongPlugin/kualalumpur/httpbin-basic-auth");
        foreach (var consumer in new[] { "aygerim", "rustem" })
        {
            var bare = await FindingAsync(kim, "KG008", $"KongConsumer/qyzylorda/{consumer}");
            await RunAsync("kim", await bare.GetByTestId("copy-text").Locator("pre").First.InnerTextAsync());
            await bare.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached, Timeout = 5_000 });
        }

        await Row(luka, "KG011", "KongPlugin/kualalumpur/rate-limit-aygerim").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached, Timeout = 5_000 });
    }

    private async Task RunAsync(string user, string lines)
    {
        var answer = await app.TerminalAsync(user, lines);
        Assert.True(answer.Code == 0, answer.All);
    }

    private static async Task<ILocator> FindingAsync(IPage page, string code, string about)
    {
        var row = Row(page, code, about);
        await row.WaitForAsync(new LocatorWaitForOptions { Timeout = 5_000 });
        return row;
    }

    private static ILocator Row(IPage page, string code, string about) =>
        page.Locator($"[data-testid=finding-item][data-code={code}]").Filter(new LocatorFilterOptions { HasText = about }).First;
}
