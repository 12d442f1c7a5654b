using KongGrantsUI.Tests.TestKit.App;
using KongGrantsUI.Tests.TestKit.Processes;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>The how-to's commands as written: what kubectl refuses, and what reaches the cluster and shows as a finding.</summary>
public sealed class TrapTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Grant = """
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: ReferenceGrant
        metadata: { name: qyzylorda-rate-limit, namespace: kualalumpur }
        spec:
          from: [{ group: "configuration.konghq.com", kind: KongConsumer, namespace: qyzylorda }]
          to: [{ group: "configuration.konghq.com", kind: KongPlugin }]
        """;

    private const string Route = """
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: { name: as-written, annotations: { konghq.com/strip-path: 'true' } }
        spec:
          parentRefs: [{ name: kong }]
          rules:
          - matches: [{ path: { type: Exact, value: /bintang } }]
            backendRefs: [{ name: httpbin, kind: Service, port: 80 }]
        """;

    private const string Consumer = """
        apiVersion: configuration.konghq.com/v1
        kind: KongConsumer
        metadata: { name: as-written, annotations: { kubernetes.io/ingress.class: kong } }
        username: as-written
        credentials: [rustem-key-auth]
        """;

    [Theory]
    [InlineData("does not match the namespace", "kim", "apply -n qyzylorda", Grant)]
    [InlineData("mapping values are not allowed", "luka", "apply", "---\napiVersion: configuration.konghq.com/v1\n kind: KongPlugin\n metadata:\n   name: rate-limit-aygerim")]
    public async Task Trap_ThatKubectlRefuses_NeverReachesTheCluster(string words, string user, string command, string manifest)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var answer = await ApplyAsync(user, command, manifest);

        Assert.NotEqual(0, answer.Code);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kim", "annotate kongconsumer aygerim konghq.com/plugins=rate-limit-aygerim --overwrite", "", "KongConsumer/qyzylorda/aygerim")]
    [InlineData("luka", "apply", Route, "HTTPRoute/kualalumpur/as-written")]
    [InlineData("kim", "apply", Consumer, "KongConsumer/qyzylorda/as-written")]
    public async Task Trap_ThatReachesTheCluster_ShowsAsAFindingWithARemedy(string user, string command, string manifest, string about)
    {
        Assert.SkipUnless(AppFixture.HasBrowser && File.Exists("/usr/bin/kubectl"), "Chromium or kubectl is not installed.");
        var page = await app.SignInAsync(user);
        await page.GotoAsync("/findings");
        var answer = manifest.Length == 0 ? await app.KubectlAsync(user, command) : await ApplyAsync(user, command, manifest);
        Assert.True(answer.Code == 0, answer.All);

        var finding = page.GetByTestId("finding-item").Filter(new LocatorFilterOptions { HasText = about }).First;
        await finding.WaitForAsync(new LocatorWaitForOptions { Timeout = 5_000 });

        Assert.Contains("Who can mend it", await finding.InnerTextAsync(), StringComparison.Ordinal);
    }

    private Task<ShellResult> ApplyAsync(string user, string command, string manifest) => app.KubectlAsync(user, $"{command} -f - <<'EOF'\n{manifest}\nEOF");
}
