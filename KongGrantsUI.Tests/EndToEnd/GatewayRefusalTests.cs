using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>Two limits fall on one Service: the gateway refuses everything new, and everybody is told, each as much as they may know.</summary>
public sealed class GatewayRefusalTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Plugins = """
        apiVersion: configuration.konghq.com/v1
        kind: KongPlugin
        metadata: { name: one }
        plugin: rate-limiting
        config: { minute: 10, policy: local }
        ---
        apiVersion: configuration.konghq.com/v1
        kind: KongPlugin
        metadata: { name: two }
        plugin: rate-limiting
        config: { minute: 5, policy: local }
        ---
        apiVersion: configuration.konghq.com/v1
        kind: KongPlugin
        metadata: { name: logs }
        plugin: http-log
        config: { http_endpoint: "http://logs" }
        """;

    [Fact]
    public async Task Collision_IsToldToBothOwners_UntilItIsMended()
    {
        Assert.SkipUnless(AppFixture.HasBrowser && File.Exists("/usr/bin/kubectl"), "Chromium or kubectl is not installed.");
        var (kim, luka) = (await app.SignInAsync("kim"), await app.SignInAsync("luka"));
        await luka.GotoAsync("/status");
        await RunAsync($"kubectl apply -f - <<'EOF'\n{Plugins}\nEOF");
        await RunAsync("kubectl annotate service httpbin konghq.com/plugins=httpbin-basic-auth,logs --overwrite");
        await luka.GetByTestId("not-acted-out").Filter(new LocatorFilterOptions { HasText = "http-log" }).WaitForAsync();

        await RunAsync("kubectl annotate service httpbin konghq.com/plugins=httpbin-basic-auth,one,two --overwrite");

        var told = luka.GetByTestId("gateway-refusal");
        await told.WaitForAsync();
        foreach (var name in new[] { "KongPlugin/kualalumpur/one", "KongPlugin/kualalumpur/two", "Service/kualalumpur/httpbin" })
            await told.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name }).WaitForAsync();
        Assert.Contains("uniqueness violation", await told.InnerTextAsync(), StringComparison.Ordinal);
        await kim.GetByTestId("gateway-refusal").WaitForAsync();
        Assert.DoesNotContain("kualalumpur", await kim.GetByTestId("gateway-refusal").InnerTextAsync(), StringComparison.Ordinal);

        await RunAsync("kubectl annotate service httpbin konghq.com/plugins=httpbin-basic-auth --overwrite");
        var gone = new LocatorWaitForOptions { State = WaitForSelectorState.Detached };
        await told.WaitForAsync(gone);
        await kim.GetByTestId("gateway-refusal").WaitForAsync(gone);
    }

    private async Task RunAsync(string line)
    {
        var answer = await app.TerminalAsync("luka", line);
        Assert.True(answer.Code == 0, answer.All);
    }
}
