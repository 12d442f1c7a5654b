using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>The jobs that people come for, with their clicks counted.</summary>
public sealed class JobTests(FinishedAppFixture app) : IClassFixture<FinishedAppFixture>
{
    private const string Grant = """
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: ReferenceGrant
        metadata: { name: qyzylorda-rate-limit, namespace: kualalumpur }
        spec:
          from: [{ group: configuration.konghq.com, kind: KongConsumer, namespace: qyzylorda }]
          to: [{ group: configuration.konghq.com, kind: KongPlugin }]
        """;

    private const string Request = """
        apiVersion: konggrants.dev/v1alpha1
        kind: PluginGrantRequest
        metadata: { name: one-more, namespace: qyzylorda }
        spec:
          from: { group: configuration.konghq.com, kind: KongConsumer }
          to: { namespace: kualalumpur, names: [one-more] }
          reason: one click
        """;

    private readonly Clicks clicks = new();

    [Fact]
    public async Task Kim_WhyIsAygerimNotLimited_KnowsAfterTwoClicksAtMost()
    {
        Assert.SkipUnless(AppFixture.HasBrowser && File.Exists("/usr/bin/kubectl"), "Chromium or kubectl is not installed.");
        await DoneAsync("delete referencegrant qyzylorda-rate-limit");
        var page = await app.SignInAsync("kim");

        await clicks.OnAsync(page.Locator("[data-testid=node-KongConsumer-qyzylorda-aygerim].error"));

        var story = page.GetByTestId("panel-story").First;
        await story.GetByText("ReferenceGrant", new LocatorGetByTextOptions { Exact = false }).First.WaitForAsync();
        Assert.Contains("no grant", await story.InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.InRange(clicks.Count, 1, 2);
        await ApplyAsync("luka", Grant);
    }

    [Fact]
    public async Task Luka_DecidesARequest_OnOnePage()
    {
        Assert.SkipUnless(AppFixture.HasBrowser && File.Exists("/usr/bin/kubectl"), "Chromium or kubectl is not installed.");
        await ApplyAsync("kim", Request);
        var page = await app.SignInAsync("luka");
        await page.GotoAsync("/grants/qyzylorda/one-more");

        await clicks.OnAsync(page.GetByTestId("approve"));
        await clicks.OnAsync(page.GetByTestId("approve-confirm"));

        await page.GetByText("Granted", new PageGetByTextOptions { Exact = true }).WaitForAsync();
        Assert.EndsWith("/grants/qyzylorda/one-more", page.Url, StringComparison.Ordinal);
        Assert.Equal(2, clicks.Count);
    }

    [Fact]
    public async Task Luka_NarrowsAGrant_WithOneClickAndAConfirmation()
    {
        Assert.SkipUnless(AppFixture.HasBrowser && File.Exists("/usr/bin/kubectl"), "Chromium or kubectl is not installed.");
        await ApplyAsync("luka", Grant);
        var page = await app.SignInAsync("luka");
        await page.GotoAsync("/findings");
        var finding = page.Locator("[data-testid=finding-item][data-code=KG004]");

        await clicks.OnAsync(finding.GetByTestId("finding-mend"));
        await page.GetByTestId("remedy-effects").WaitForAsync();
        await Screenshots.KeepAsync(page, "narrow");
        await clicks.OnAsync(page.GetByTestId("remedy-confirm"));

        await finding.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        var names = await app.KubectlAsync("luka", "get referencegrant qyzylorda-rate-limit -o jsonpath='{.spec.to[*].name}'");
        Assert.Equal("rate-limit-aygerim rate-limit-rustem", names.Output.Trim());
        Assert.Equal(2, clicks.Count);
    }

    [Fact]
    public async Task Luka_WhatIfThisWereDeleted_IsOneClickFromTheObject()
    {
        Assert.SkipUnless(AppFixture.HasBrowser && File.Exists("/usr/bin/kubectl"), "Chromium or kubectl is not installed.");
        var page = await app.SignInAsync("luka");
        await page.GotoAsync("/?select=KongPlugin/kualalumpur/rate-limit-rustem");
        Assert.Equal("You may change and delete it.", await page.GetByTestId("panel-rights").InnerTextAsync());

        await clicks.OnAsync(page.GetByTestId("panel-what-if"));

        await page.GetByTestId("what-if-effects").GetByText("rate-limit-rustem").First.WaitForAsync();
        Assert.Equal(1, clicks.Count);
    }

    private async Task ApplyAsync(string user, string manifest)
    {
        var answer = await app.KubectlAsync(user, $"apply -f - <<'EOF'\n{manifest}\nEOF");
        Assert.True(answer.Code == 0, answer.All);
    }

    private async Task DoneAsync(string command)
    {
        var answer = await app.KubectlAsync("luka", command);
        Assert.True(answer.Code == 0, answer.All);
    }
}
