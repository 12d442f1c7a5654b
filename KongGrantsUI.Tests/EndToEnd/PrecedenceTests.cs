using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>
/// The order of semantics 5.1 as far as the controller can make its ranks: each plugin that is created is more specific than
/// those before it, so that it runs and they lose, on the page of effective plugins as at the gateway.
/// </summary>
public sealed class PrecedenceTests(AppFixture app) : IClassFixture<AppFixture>
{
    /// <summary>From the least specific on.</summary>
    private static readonly string[] Ranks = ["everybody", "service", "route", "group", "consumer", "group-service", "group-route", "consumer-service", "consumer-route"];

    // Nothing is there yet of what is named, so nothing collides on the way.
    private const string Names = """
        kubectl apply -f - <<'EOF'
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: ReferenceGrant
        metadata: { name: callers, namespace: kualalumpur }
        spec:
          from:
          - { group: configuration.konghq.com, kind: KongConsumer, namespace: qyzylorda }
          - { group: configuration.konghq.com, kind: KongConsumerGroup, namespace: qyzylorda }
          to: [{ group: configuration.konghq.com, kind: KongPlugin }]
        ---
        apiVersion: configuration.konghq.com/v1beta1
        kind: KongConsumerGroup
        metadata:
          name: gold
          namespace: qyzylorda
          annotations: { kubernetes.io/ingress.class: kong, konghq.com/plugins: "kualalumpur:group,kualalumpur:group-service,kualalumpur:group-route" }
        EOF
        kubectl patch kongconsumer aygerim -n qyzylorda --type=merge -p '{"consumerGroups":["gold"]}'
        kubectl annotate kongconsumer aygerim -n qyzylorda konghq.com/plugins=kualalumpur:consumer,kualalumpur:consumer-service,kualalumpur:consumer-route
        kubectl annotate --overwrite service httpbin -n kualalumpur konghq.com/plugins=httpbin-basic-auth,service,group-service,consumer-service
        kubectl annotate httproute bintang -n kualalumpur konghq.com/plugins=route,group-route,consumer-route
        """;

    [Fact]
    public async Task EachRank_RunsBeforeThoseBelowIt()
    {
        Assert.SkipUnless(AppFixture.HasBrowser && File.Exists("/usr/bin/kubectl"), "Chromium or kubectl is not installed.");
        await DoneAsync(Names);
        var page = await app.SignInAsync("admin");
        await page.GotoAsync("/plugins/matrix?route=bintang&consumer=aygerim");
        var entry = page.Locator("td[data-caller=aygerim] .entry").Filter(new LocatorFilterOptions { Has = page.GetByText("rate-limiting", new PageGetByTextOptions { Exact = true }) });

        foreach (var (rank, name) in Ranks.Index())
        {
            await DoneAsync(rank == 0 ? ClusterPlugin(name) : Plugin(name, Limit(rank)));

            await RunsAsync(entry, rank);
            Assert.Equal(Ranks[..rank].Reverse().Select(Shown), await entry.Locator(".loses a").AllInnerTextsAsync());
            await LimitsAsync(rank);
        }

        await DoneAsync("kubectl patch kongplugin consumer-route -n kualalumpur --type=merge -p '{\"disabled\":true}'");
        await RunsAsync(entry, Ranks.Length - 2);
        Assert.Contains("switched off", await entry.Locator(".loses").First.InnerTextAsync(), StringComparison.Ordinal);
        await LimitsAsync(Ranks.Length - 2);
        await page.Context.CloseAsync();
    }

    private static int Limit(int rank) => 100 + rank;

    private static string Shown(string name) => name == Ranks[0] ? name : $"kualalumpur/{name}";

    private static Task RunsAsync(ILocator entry, int rank) =>
        entry.Locator(".wins").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = Shown(Ranks[rank]), Exact = true }).WaitForAsync();

    private Task LimitsAsync(int rank) => DoneAsync(
        $"timeout 15 bash -c \"until curl -s -o /dev/null -D - -u aygerim:aygerim-password $PROXY_IP/bintang/status/200 | grep -qi '^x-ratelimit-limit-minute: {Limit(rank)}'; do sleep .1; done\"");

    private static string ClusterPlugin(string name) => $$"""
        kubectl apply -f - <<'EOF'
        apiVersion: configuration.konghq.com/v1
        kind: KongClusterPlugin
        metadata: { name: {{name}}, labels: { global: 'true' }, annotations: { kubernetes.io/ingress.class: kong } }
        plugin: rate-limiting
        config: { minute: {{Limit(0)}}, policy: local }
        EOF
        """;

    private static string Plugin(string name, int limit) => $$"""
        kubectl apply -f - <<'EOF'
        apiVersion: configuration.konghq.com/v1
        kind: KongPlugin
        metadata: { name: {{name}}, namespace: kualalumpur }
        plugin: rate-limiting
        config: { minute: {{limit}}, policy: local }
        EOF
        """;

    private async Task DoneAsync(string lines)
    {
        var answer = await app.TerminalAsync("admin", lines);
        Assert.True(answer.Code == 0, $"{lines}\n{answer.All}");
    }
}
