using KongGrantsUI.Tests.TestKit.Processes;

namespace KongGrantsUI.Tests.Demo.Cluster;

public sealed class KubectlWorkTests(EmbeddedClusterFixture cluster) : IClassFixture<EmbeddedClusterFixture>
{
    private const string Manifest = """{"apiVersion":"configuration.konghq.com/v1","kind":"KongPlugin","metadata":{"name":"NAME"},"plugin":"rate-limiting","config":{"minute":5}}""";

    [Theory]
    [InlineData("create serviceaccount robot", "serviceaccount/robot created")]
    [InlineData("create namespace extra", "namespace/extra created")]
    [InlineData("create configmap settings --from-literal=a=b", "configmap/settings created")]
    [InlineData("create secret generic key --from-literal=password=x", "secret/key created")]
    [InlineData("create deployment web --image=i:1 --port=80", "deployment.apps/web created")]
    [InlineData("create service clusterip web --tcp=80:8080", "service/web created")]
    [InlineData("create service externalname away --external-name=example.com", "service/away created")]
    [InlineData("create ingress web --class=kong --rule='example.com/a*=web:80'", "ingress.networking.k8s.io/web created")]
    [InlineData("create role r --verb=get,list --resource=services,kongplugins.configuration.konghq.com", "role.rbac.authorization.k8s.io/r created")]
    [InlineData("create rolebinding b --role=r --user=kim --group=team --serviceaccount=default:robot", "rolebinding.rbac.authorization.k8s.io/b created")]
    [InlineData("create clusterrole cr --verb=get --non-resource-url=/metrics", "clusterrole.rbac.authorization.k8s.io/cr created")]
    [InlineData("create clusterrolebinding cb --clusterrole=cr --user=kim", "clusterrolebinding.rbac.authorization.k8s.io/cb created")]
    public async Task Create_BuiltInKind_IsReadFromProtobuf(string arguments, string expected)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");

        Assert.Equal($"{expected} (server dry run)", await DoneAsync("admin", $"{arguments} --dry-run=server"));
        Assert.Equal(expected, await DoneAsync("admin", arguments));
        Assert.Contains("already exists", (await cluster.KubectlAsync("admin", arguments)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreatedIngress_KeepsItsRule()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        await DoneAsync("admin", "create ingress shop --class=kong --rule='example.com/a*=web:80,tls=cert'");

        Assert.Equal("example.com /a Prefix web 80 cert kong", await DoneAsync("admin",
            "get ingress shop -o jsonpath='{.spec.rules[0].host} {.spec.rules[0].http.paths[0].path} {.spec.rules[0].http.paths[0].pathType} {.spec.rules[0].http.paths[0].backend.service.name} {.spec.rules[0].http.paths[0].backend.service.port.number} {.spec.tls[0].secretName} {.spec.ingressClassName}'"));
    }

    [Fact]
    public async Task Wait_ForACondition_EndsWhenItIsThere()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        await CreateAsync("waiting");
        var waiting = cluster.KubectlAsync("luka", "wait kongplugin/waiting --for=condition=Programmed --timeout=25s");
        await DoneAsync("admin", """patch kongplugin waiting -n kualalumpur --subresource=status --type=merge -p '{"status":{"conditions":[{"type":"Programmed","status":"True"}]}}'""");
        Assert.Equal("kongplugin.configuration.konghq.com/waiting condition met", (await waiting).All);

        var gone = cluster.KubectlAsync("luka", "wait kongplugin/waiting --for=delete --timeout=25s");
        await DoneAsync("luka", "delete kongplugin waiting");
        Assert.Equal(0, (await gone).Code);
    }

    [Fact]
    public async Task ServerSideApply_IsRefusedInKubernetesWords()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var answer = await cluster.KubectlAsync("luka", $"apply --server-side -f - <<< '{Manifest.Replace("NAME", "ssa", StringComparison.Ordinal)}'");

        Assert.NotEqual(0, answer.Code);
        Assert.Contains("Server-side apply not available on the server", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfAChange_ShowsItAndChangesNothing()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        await DoneAsync("luka", $"apply -f - <<< '{Manifest.Replace("NAME", "diffed", StringComparison.Ordinal)}'");
        var same = await cluster.KubectlAsync("luka", $"diff -f - <<< '{Manifest.Replace("NAME", "diffed", StringComparison.Ordinal)}'");
        var other = await cluster.KubectlAsync("luka", $"diff -f - <<< '{Manifest.Replace("NAME", "diffed", StringComparison.Ordinal).Replace("5", "9", StringComparison.Ordinal)}'");

        Assert.Equal((0, ""), (same.Code, same.All));
        Assert.Equal(1, other.Code);
        Assert.Matches(@"-  minute: 5\s+\+  minute: 9", other.Output);
        Assert.Equal("5", await DoneAsync("luka", "get kongplugin diffed -o jsonpath={.config.minute}"));
    }

    [Theory]
    [InlineData("strategic", """{"spec":{"ports":[{"port":80,"name":"http"}]}}""", "service/httpbin", "patched")]
    [InlineData("merge", """{"metadata":{"labels":{"a":"b"}}}""", "httproute/bintang", "patched")]
    [InlineData("json", """[{"op":"add","path":"/metadata/labels","value":{"c":"d"}}]""", "httproute/bintang", "patched")]
    [InlineData("strategic", """{"metadata":{"labels":{"a":"b"}}}""", "httproute/bintang", "the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json")]
    [InlineData("json", """[{"op":"test","path":"/spec","value":1}]""", "httproute/bintang", "the server rejected our request due to an error in our request")]
    [InlineData("json", """[{"op":"remove","path":"/spec/none"}]""", "httproute/bintang", "the server rejected our request due to an error in our request")]
    public async Task Patch_OfEachType_IsAppliedOrRefused(string type, string patch, string target, string expected)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var answer = await cluster.KubectlAsync("luka", $"patch {target} --type={type} -p '{patch}'");

        Assert.Contains(expected, answer.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_WithAMisspeltField_IsRefusedAndCanBeForced()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var manifest = Manifest.Replace("NAME", "misspelt", StringComparison.Ordinal).Replace("\"config\"", "\"confg\"", StringComparison.Ordinal);
        var answer = await cluster.KubectlAsync("luka", $"create -f - <<< '{manifest}'");
        var forced = await cluster.KubectlAsync("luka", $"create --validate=warn -f - <<< '{manifest}'");

        Assert.Contains(
            "Error from server (BadRequest): error when creating \"STDIN\": KongPlugin in version \"v1\" cannot be handled as a KongPlugin: strict decoding error: unknown field \"confg\"",
            answer.Error, StringComparison.Ordinal);
        Assert.Equal("kongplugin.configuration.konghq.com/misspelt created", forced.Output);
        Assert.Contains("Warning: unknown field \"confg\"", forced.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replace_OfAStaleManifest_IsAConflict()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        await CreateAsync("replaced");
        var stale = await DoneAsync("luka", "get kongplugin replaced -o json");
        await DoneAsync("luka", "label kongplugin replaced a=b");
        var answer = await cluster.KubectlAsync("luka", $"replace -f - <<'E'\n{stale}\nE");

        Assert.Contains("(Conflict)", answer.Error, StringComparison.Ordinal);
        Assert.Contains("the object has been modified; please apply your changes to the latest version and try again", answer.Error, StringComparison.Ordinal);
        Assert.Contains("replaced", await DoneAsync("luka", $"replace --force -f - <<'E'\n{stale}\nE"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NAME +SHORTNAMES +APIVERSION +NAMESPACED +KIND", "api-resources")]
    [InlineData("referencegrants +refgrant +gateway.networking.k8s.io/v1 +true +ReferenceGrant", "api-resources --api-group=gateway.networking.k8s.io")]
    [InlineData("kongplugins.configuration.konghq.com", "api-resources --namespaced -o name --api-group=configuration.konghq.com --verbs=deletecollection --sort-by=name")]
    [InlineData("gateway.networking.k8s.io/v1beta1", "api-versions")]
    [InlineData("Server Version: v1.32", "version")]
    [InlineData("^ok$", "get --raw /readyz")]
    [InlineData("NAME +STATUS +AGE", "get ns")]
    [InlineData("kongplugin.configuration.konghq.com/httpbin-basic-auth", "get all,kp -n kualalumpur -o name")]
    [InlineData("No resources found in kong namespace.", "get kp -n kong")]
    [InlineData("Resource Names +Verbs", "describe clusterrole system:discovery")]
    [InlineData("username:", "get kc -n qyzylorda -o yaml --show-managed-fields")]
    [InlineData("aygerim,rustem", "get kc -n qyzylorda --sort-by=.metadata.name -o go-template='{{range $i, $e := .items}}{{if $i}},{{end}}{{.metadata.name}}{{end}}'")]
    [InlineData("aygerim +aygerim", "get kc -n qyzylorda -o custom-columns=N:.metadata.name,U:.username")]
    [InlineData("aygerim", "get kc -n qyzylorda --field-selector metadata.name=aygerim --chunk-size=1 --no-headers")]
    public async Task Read_AsAdmin_Shows(string expected, string arguments)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var answer = await cluster.KubectlAsync("admin", arguments);

        Assert.True(answer.Code == 0, answer.All);
        Assert.Matches(expected, answer.All);
    }

    private Task<string> CreateAsync(string name) => DoneAsync("luka", $"create -f - <<< '{Manifest.Replace("NAME", name, StringComparison.Ordinal)}'");

    private async Task<string> DoneAsync(string user, string arguments)
    {
        ShellResult answer = await cluster.KubectlAsync(user, arguments);
        Assert.True(answer.Code == 0, $"kubectl {arguments}: {answer.All}");
        return answer.Output;
    }
}
