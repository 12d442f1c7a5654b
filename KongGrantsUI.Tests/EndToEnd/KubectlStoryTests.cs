using KongGrantsUI.Tests.TestKit.App;
using KongGrantsUI.Tests.TestKit.Processes;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>The how-to with its mistakes corrected, by real kubectl and curl, while two browsers show each step.</summary>
[Collection(UndisturbedGroup.Name)]
public sealed class KubectlStoryTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Grant = """
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: ReferenceGrant
        metadata: { name: qyzylorda-rate-limit, namespace: kualalumpur }
        spec:
          from: [{ group: configuration.konghq.com, kind: KongConsumer, namespace: qyzylorda }]
          to: [{ group: configuration.konghq.com, kind: KongPlugin }]
        """;

    private const string Plugins = """
        apiVersion: configuration.konghq.com/v1
        kind: KongPlugin
        metadata: { name: rate-limit-aygerim }
        plugin: rate-limiting
        config: { minute: 10, policy: local }
        ---
        apiVersion: configuration.konghq.com/v1
        kind: KongPlugin
        metadata: { name: rate-limit-rustem }
        plugin: rate-limiting
        config: { minute: 5, policy: local }
        """;

    private const string GrantEdge = "[data-testid=node-ReferenceGrant-kualalumpur-qyzylorda-rate-limit]";
    private const float Patience = 20_000;

    [Fact]
    public async Task Story_KubectlAndCurl_ShowsEachStep()
    {
        Assert.SkipUnless(AppFixture.HasBrowser && File.Exists("/usr/bin/kubectl"), "Chromium or kubectl is not installed.");
        var luka = await app.SignInAsync("luka");
        var kim = await app.SignInAsync("kim");

        await StepAsync("luka", $"apply -f - <<'EOF'\n{Grant}\nEOF", GrantEdge, kim, luka);
        await StepAsync("kim", "annotate kongconsumer aygerim konghq.com/plugins=kualalumpur:rate-limit-aygerim", "[data-testid=node-KongConsumer-qyzylorda-aygerim].error", kim);
        await StepAsync("kim", "annotate kongconsumer rustem konghq.com/plugins=kualalumpur:rate-limit-rustem", "[data-testid=node-KongConsumer-qyzylorda-rustem].error", kim);
        await StepAsync(
            "luka", "annotate service httpbin --overwrite konghq.com/plugins=httpbin-basic-auth,rate-limit-aygerim,rate-limit-rustem",
            "[data-testid=node-Service-kualalumpur-httpbin].error", luka);
        await StepAsync("luka", $"apply -f - <<'EOF'\n{Plugins}\nEOF", "[data-testid=node-KongPlugin-kualalumpur-rate-limit-rustem]", luka, kim);
        await SoonAsync(kim, "[data-testid=node-KongConsumer-qyzylorda-aygerim]:not(.error)");
        Assert.Contains("9", await RemainingAsync("aygerim"), StringComparison.Ordinal);
        Assert.Contains("4", await RemainingAsync("rustem"), StringComparison.Ordinal);

        await StepAsync("luka", "delete referencegrant qyzylorda-rate-limit", "[data-testid=node-KongConsumer-qyzylorda-aygerim].error", kim);
        await SoonAsync(luka, "[data-testid=node-KongPlugin-kualalumpur-rate-limit-aygerim].error");
    }

    private async Task StepAsync(string user, string arguments, string shown, params IPage[] watchers)
    {
        await KubectlAsync(user, arguments);
        await Task.WhenAll(watchers.Select(page => SoonAsync(page, shown)));
    }

    private async Task KubectlAsync(string user, string arguments)
    {
        var answer = await app.KubectlAsync(user, arguments);
        Assert.True(answer.Code == 0, answer.All);
    }

    private static Task SoonAsync(IPage page, string selector) =>
        page.Locator(selector).First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached, Timeout = Patience });

    private async Task<string> RemainingAsync(string consumer)
    {
        // The gateway takes a configuration beside the map, not before it; an answer without limits consumes nothing.
        var answer = await Shell.RunAsync(
            $"for i in 1 2 3 4 5 6 7 8; do curl -sv {app.App.Embedded!.Gateway}bintang/status/200 -u {consumer}:{consumer}-password 2>&1 | grep X-RateLimit-Remaining-Minute && break; sleep 0.5; done");
        return answer.Output;
    }
}
