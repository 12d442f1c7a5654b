using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>Kim is refused in Luka's namespace, in Kubernetes' words, whether she comes with kubectl or with a browser.</summary>
public sealed class RefusalTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string There = "kualalumpur";

    [Theory]
    [InlineData("services", "", "httpbin")]
    [InlineData("secrets", "", "aygerim-basic-auth")]
    [InlineData("configmaps", "", "settings")]
    [InlineData("events", "", "something")]
    [InlineData("serviceaccounts", "", "default")]
    [InlineData("deployments", "apps", "httpbin")]
    [InlineData("leases", "coordination.k8s.io", "leader")]
    [InlineData("roles", "rbac.authorization.k8s.io", "owner")]
    [InlineData("rolebindings", "rbac.authorization.k8s.io", "owner")]
    [InlineData("ingresses", "networking.k8s.io", "web")]
    [InlineData("httproutes", "gateway.networking.k8s.io", "bintang")]
    [InlineData("grpcroutes", "gateway.networking.k8s.io", "calls")]
    [InlineData("gateways", "gateway.networking.k8s.io", "kong")]
    [InlineData("referencegrants", "gateway.networking.k8s.io", "qyzylorda-rate-limit")]
    [InlineData("kongplugins", "configuration.konghq.com", "httpbin-basic-auth")]
    [InlineData("kongconsumers", "configuration.konghq.com", "somebody")]
    [InlineData("kongconsumergroups", "configuration.konghq.com", "gold")]
    [InlineData("kongupstreampolicies", "configuration.konghq.com", "sticky")]
    [InlineData("plugingrantrequests", "konggrants.dev", "theirs")]
    [InlineData("plugingrantreviews", "konggrants.dev", "theirs")]
    public async Task Kubectl_AnyKindInTheOthersNamespace_IsForbiddenInKubernetesWords(string plural, string group, string name)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var type = group.Length == 0 ? plural : $"{plural}.{group}";
        foreach (var (verb, subject, line) in new[]
        {
            ("list", "", $"get {type} -n {There}"),
            ("get", $" \"{name}\"", $"get {type} {name} -n {There}"),
            ("delete", $" \"{name}\"", $"delete {type} {name} -n {There} --wait=false"),
            ("patch", $" \"{name}\"", $"patch {type} {name} -n {There} --type=merge -p '{{\"metadata\":{{\"labels\":{{\"a\":\"b\"}}}}}}'"),
        })
        {
            var answer = await app.KubectlAsync("kim", line);
            var cannot = verb == "patch" ? "get" : verb;
            Assert.NotEqual(0, answer.Code);
            Assert.Contains(
                $"Error from server (Forbidden): {type}{subject} is forbidden: User \"kim\" cannot {cannot} resource \"{plural}\" in API group \"{group}\" in the namespace \"{There}\"",
                answer.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("create namespace another", "namespaces is forbidden: User \"kim\" cannot create resource \"namespaces\" in API group \"\" at the cluster scope")]
    [InlineData("get kongclusterplugins", "cannot list resource \"kongclusterplugins\" in API group \"configuration.konghq.com\" at the cluster scope")]
    [InlineData("get services --all-namespaces", "cannot list resource \"services\" in API group \"\" at the cluster scope")]
    [InlineData("get services -n kualalumpur --as luka", "users \"luka\" is forbidden: User \"kim\" cannot impersonate resource \"users\" in API group \"\" at the cluster scope")]
    public async Task Kubectl_BeyondHerNamespace_IsForbiddenInKubernetesWords(string line, string words)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var answer = await app.KubectlAsync("kim", line);

        Assert.NotEqual(0, answer.Code);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/findings")]
    [InlineData("/grants")]
    [InlineData("/grants/new")]
    [InlineData("/grants/kualalumpur/anything")]
    [InlineData("/console")]
    [InlineData("/status")]
    public async Task Browser_AnyPage_TellsNothingOfTheOthersNamespace(string path)
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        var page = await app.SignInAsync("kim");
        await page.GotoAsync(path);
        await page.GetByTestId("user-chip").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await page.WaitForFunctionAsync("() => !document.querySelector('.skeleton')");

        var html = await page.ContentAsync();

        Assert.DoesNotContain("httpbin-basic-auth", html, StringComparison.Ordinal);
        Assert.DoesNotContain("bintang", html, StringComparison.Ordinal);
    }
}
