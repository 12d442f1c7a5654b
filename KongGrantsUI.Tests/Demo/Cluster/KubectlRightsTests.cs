namespace KongGrantsUI.Tests.Demo.Cluster;

public sealed class KubectlRightsTests(EmbeddedClusterFixture cluster) : IClassFixture<EmbeddedClusterFixture>
{
    [Theory]
    [InlineData("kim", "auth can-i create kongconsumers", "yes")]
    [InlineData("kim", "auth can-i create kongconsumers -n kualalumpur", "no")]
    [InlineData("kim", "auth can-i list namespaces", "no")]
    [InlineData("kim", "auth can-i impersonate users", "no")]
    [InlineData("kim", "auth can-i get /version", "yes")]
    [InlineData("kim", "auth can-i get /metrics", "no")]
    [InlineData("kim", "auth can-i '*' '*'", "no")]
    [InlineData("kim", "auth can-i update kongconsumers --subresource=status", "no")]
    [InlineData("luka", "auth can-i delete kongplugins/httpbin-basic-auth", "yes")]
    [InlineData("admin", "auth can-i '*' '*' -A", "yes")]
    [InlineData("admin", "auth can-i create kongplugins -n kualalumpur --as luka", "yes")]
    [InlineData("admin", "auth can-i create kongplugins -n kualalumpur --as kim", "no")]
    [InlineData("admin", "auth can-i list secrets -A --as system:serviceaccount:konggrants:konggrants", "yes")]
    [InlineData("admin", "auth can-i delete nodes --as somebody --as-group system:masters", "yes")]
    public async Task CanI_Answers(string user, string arguments, string expected)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var answer = await cluster.KubectlAsync(user, arguments);

        Assert.Equal(expected, answer.Output);
        Assert.Equal(expected == "yes" ? 0 : 1, answer.Code);
    }

    [Fact]
    public async Task CanI_List_ShowsTheCallersRules()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var mine = await cluster.KubectlAsync("kim", "auth can-i --list");
        var foreign = await cluster.KubectlAsync("kim", "auth can-i --list -n kualalumpur");
        var all = await cluster.KubectlAsync("admin", "auth can-i --list");

        Assert.Matches(@"kongconsumers\.configuration\.konghq\.com +\[\] +\[\] +\[get list watch create update patch delete\]", mine.Output);
        Assert.Matches(@"selfsubjectaccessreviews\.authorization\.k8s\.io +\[\] +\[\] +\[create\]", mine.Output);
        Assert.Contains("[/openapi/*]", mine.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("kongconsumers", foreign.Output, StringComparison.Ordinal);
        Assert.Matches(@"\*\.\* +\[\] +\[\] +\[\*\]", all.Output);
        Assert.Matches(@" +\[\*\] +\[\] +\[\*\]", all.Output);
    }

    [Theory]
    [InlineData("kim", "get kongconsumers --as luka",
        "users \"luka\" is forbidden: User \"kim\" cannot impersonate resource \"users\" in API group \"\" at the cluster scope")]
    [InlineData("kim", "get kongconsumers --as kim --as-group system:masters",
        "users \"kim\" is forbidden: User \"kim\" cannot impersonate resource \"users\" in API group \"\" at the cluster scope")]
    [InlineData("admin", "get secrets -n qyzylorda --as luka",
        "secrets is forbidden: User \"luka\" cannot list resource \"secrets\" in API group \"\" in the namespace \"qyzylorda\"")]
    [InlineData("kim", "patch kongconsumer aygerim --subresource=status --type=merge -p '{\"status\":{}}'",
        "kongconsumers.configuration.konghq.com \"aygerim\" is forbidden: User \"kim\" cannot get resource \"kongconsumers/status\" in API group \"configuration.konghq.com\" in the namespace \"qyzylorda\"")]
    [InlineData("kim", "get --raw /metrics", "forbidden: User \"kim\" cannot get path \"/metrics\"")]
    [InlineData("kim", "create role x --verb=get --resource=secrets", "cannot create resource \"roles\" in API group \"rbac.authorization.k8s.io\" in the namespace \"qyzylorda\"")]
    public async Task Kubectl_WithoutTheRight_IsForbidden(string user, string arguments, string expected)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        // Where kubectl has no discovery yet it asks as whom it impersonates, and shortens a refusal there to "unknown".
        await cluster.KubectlAsync(user, "api-resources");
        var answer = await cluster.KubectlAsync(user, arguments);

        Assert.NotEqual(0, answer.Code);
        Assert.Contains("(Forbidden)", answer.Error, StringComparison.Ordinal);
        Assert.Contains(expected, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rights_GivenWithKubectl_CountAtOnce()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        await DoneAsync("create role reader -n kualalumpur --verb=get --resource=kongplugins.configuration.konghq.com --resource-name=httpbin-basic-auth");
        await DoneAsync("create rolebinding reader -n kualalumpur --role=reader --user=kim");
        Assert.Equal("yes", (await cluster.KubectlAsync("kim", "auth can-i get kongplugin/httpbin-basic-auth -n kualalumpur")).Output);
        Assert.Equal("no", (await cluster.KubectlAsync("kim", "auth can-i get kongplugin/other -n kualalumpur")).Output);
        Assert.Equal("httpbin-basic-auth", (await cluster.KubectlAsync("kim", "get kongplugin httpbin-basic-auth -n kualalumpur -o jsonpath={.metadata.name}")).Output);
        await DoneAsync("delete rolebinding reader -n kualalumpur");
        Assert.Equal("no", (await cluster.KubectlAsync("kim", "auth can-i get kongplugin/httpbin-basic-auth -n kualalumpur")).Output);
    }

    private async Task DoneAsync(string arguments)
    {
        var answer = await cluster.KubectlAsync("admin", arguments);
        Assert.True(answer.Code == 0, $"kubectl {arguments}: {answer.All}");
    }
}
