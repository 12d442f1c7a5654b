namespace KongGrantsUI.Tests.Demo.Cluster;

public sealed class KubectlTests(EmbeddedClusterFixture cluster) : IClassFixture<EmbeddedClusterFixture>
{
    [Theory]
    [InlineData("admin", "get namespaces -o name", "namespace/kualalumpur")]
    [InlineData("admin", "get kongplugins -A", "httpbin-basic-auth")]
    [InlineData("kim", "get kongconsumers", "aygerim")]
    [InlineData("kim", "auth can-i patch kongconsumers", "yes")]
    [InlineData("kim", "describe kongconsumer aygerim", "aygerim-basic-auth")]
    [InlineData("kim", "get secret aygerim-basic-auth -o yaml", "konghq.com/credential: basic-auth")]
    [InlineData("luka", "get httproute bintang -o jsonpath={.spec.rules[0].matches[0].path.value}", "/bintang")]
    [InlineData("luka", "api-resources --api-group=konggrants.dev", "pgrev")]
    [InlineData("luka", "auth whoami -o jsonpath={.status.userInfo.username}", "luka")]
    public async Task Kubectl_Read_ShowsIt(string user, string arguments, string expected)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var answer = await cluster.KubectlAsync(user, arguments);

        Assert.True(answer.Code == 0, answer.All);
        Assert.Contains(expected, answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kim", "get kongplugins -n kualalumpur",
        "kongplugins.configuration.konghq.com is forbidden: User \"kim\" cannot list resource \"kongplugins\" in API group \"configuration.konghq.com\" in the namespace \"kualalumpur\"")]
    [InlineData("kim", "delete kongplugin httpbin-basic-auth -n kualalumpur",
        "kongplugins.configuration.konghq.com \"httpbin-basic-auth\" is forbidden: User \"kim\" cannot delete resource")]
    [InlineData("luka", "get secrets -n qyzylorda", "secrets is forbidden: User \"luka\" cannot list resource \"secrets\" in API group \"\" in the namespace \"qyzylorda\"")]
    [InlineData("luka", "get namespaces", "cannot list resource \"namespaces\" in API group \"\" at the cluster scope")]
    [InlineData("kim", "get kongconsumer nobody", "kongconsumers.configuration.konghq.com \"nobody\" not found")]
    [InlineData("kim", "annotate kongconsumer rustem kubernetes.io/ingress.class=other", "already has a value (kong)")]
    public async Task Kubectl_Refused_SaysSoInKubernetesWords(string user, string arguments, string expected)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var answer = await cluster.KubectlAsync(user, arguments);

        Assert.NotEqual(0, answer.Code);
        Assert.Contains(expected, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kubectl_WriteCycle_Works()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        const string Manifest = "'{\"apiVersion\":\"configuration.konghq.com/v1\",\"kind\":\"KongPlugin\",\"metadata\":{\"name\":\"cycle\"},\"plugin\":\"cors\",\"config\":{\"max_age\":1}}'";
        await Expect("luka", $"apply -f - <<< {Manifest}", "created");
        await Expect("luka", $"apply -f - <<< {Manifest}", "unchanged");
        await Expect("luka", $"apply -f - <<< {Manifest.Replace("\"max_age\":1", "\"max_age\":2", StringComparison.Ordinal)}", "configured");
        await Expect("luka", "label kongplugin cycle team=httpbin", "labeled");
        await Expect("luka", "annotate kongplugin cycle note=a", "annotated");
        await Expect("luka", "annotate kongplugin cycle note=b --overwrite", "annotated");
        await Expect("luka", "patch kongplugin cycle --type=merge -p '{\"disabled\":true}'", "patched");
        await Expect("luka", "get kongplugin cycle -o jsonpath={.config.max_age}{.metadata.annotations.note}{.disabled}", "2btrue");
        await Expect("luka", "delete kongplugin cycle", "deleted");
    }

    [Fact]
    public async Task Kubectl_ChangedPluginType_IsRefused()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var answer = await cluster.KubectlAsync("luka", "patch kongplugin httpbin-basic-auth --type=merge -p '{\"plugin\":\"key-auth\"}'");

        Assert.Contains("The plugin field is immutable", answer.Error, StringComparison.Ordinal);
    }

    private async Task Expect(string user, string arguments, string expected)
    {
        var answer = await cluster.KubectlAsync(user, arguments);
        Assert.True(answer.Code == 0, $"kubectl {arguments}: {answer.All}");
        Assert.Contains(expected, answer.Output, StringComparison.Ordinal);
    }
}
