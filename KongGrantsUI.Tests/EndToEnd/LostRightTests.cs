using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>A right that goes while its button is on screen: Kubernetes refuses, and its words are shown.</summary>
public sealed class LostRightTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string There = "kualalumpur";

    [Fact]
    public async Task Browser_ClickAfterTheRightIsGone_ShowsKubernetesWordsAndWritesNothing()
    {
        Assert.SkipUnless(AppFixture.HasBrowser && File.Exists("/usr/bin/kubectl"), "Chromium or kubectl is not installed.");
        await DoneAsync("admin", $"apply -f - <<'EOF'\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {{ name: kim-too, namespace: {There} }}\nroleRef: {{ apiGroup: rbac.authorization.k8s.io, kind: Role, name: owner }}\nsubjects: [{{ apiGroup: rbac.authorization.k8s.io, kind: User, name: kim }}]\nEOF");
        await DoneAsync("kim", "apply -f - <<'EOF'\napiVersion: konggrants.dev/v1alpha1\nkind: PluginGrantRequest\nmetadata: { name: limits }\nspec:\n  from: { group: configuration.konghq.com, kind: KongConsumer }\n  to: { namespace: kualalumpur, names: [rate-limit] }\n  reason: once\nEOF");
        var page = await app.SignInAsync("kim");
        await page.GotoAsync("/grants/qyzylorda/limits");
        await page.GetByTestId("approve").ClickAsync();
        await page.GetByTestId("approve-confirm").WaitForAsync();
        await DoneAsync("admin", $"delete rolebinding kim-too -n {There}");

        await page.GetByTestId("approve-confirm").ClickAsync();

        await page.GetByText("is forbidden: User \"kim\" cannot create resource").First.WaitForAsync();
        Assert.Contains("No resources found", (await app.KubectlAsync("admin", $"get plugingrantreviews,referencegrants -n {There}")).All, StringComparison.Ordinal);
    }

    private async Task DoneAsync(string user, string arguments)
    {
        var answer = await app.KubectlAsync(user, arguments);
        Assert.True(answer.Code == 0, answer.All);
    }
}
