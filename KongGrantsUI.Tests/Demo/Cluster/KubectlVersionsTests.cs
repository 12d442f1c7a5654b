using KongGrantsUI.Tests.TestKit.Processes;

namespace KongGrantsUI.Tests.Demo.Cluster;

public sealed class KubectlVersionsTests
{
    private const string PluginYaml = """
        apiVersion: configuration.konghq.com/v1
        kind: KongPlugin
        metadata: {name: limit, namespace: kim}
        plugin: rate-limiting
        config: {minute: 5}
        """;

    private const string ServiceYaml = """
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: kim}
        spec:
          selector: {app: web}
          ports: [{name: http, port: 80}]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: kim}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: web, image: "httpbin:1"}]}
        """;

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Kubectls.All), MemberType = typeof(Kubectls))]
    public async Task Kubectl_OnACustomKind_DoesItsWork(string binary)
    {
        await using var kubectl = await Kubectl.StartAsync(binary, TestContext.Current.CancellationToken);
        Assert.Contains("kongplugin.configuration.konghq.com/limit created", await kubectl.OkAsync(PluginYaml, "create", "-f", "-"));
        Assert.Contains("already exists", await kubectl.FailAsync(PluginYaml, "create", "-f", "-"));
        Assert.Contains("limit configured", await kubectl.OkAsync(PluginYaml.Replace("5", "6"), "apply", "-f", "-"));
        Assert.Contains("limit unchanged", await kubectl.OkAsync(PluginYaml.Replace("5", "6"), "apply", "-f", "-"));
        Assert.Contains("annotated", await kubectl.OkAsync("", "annotate", "kongplugin", "limit", "a=1"));
        Assert.Contains("--overwrite is false", await kubectl.FailAsync("", "annotate", "kongplugin", "limit", "a=2"));
        Assert.Contains("annotated", await kubectl.OkAsync("", "annotate", "--overwrite", "kongplugin", "limit", "a=2"));
        Assert.Contains("labeled", await kubectl.OkAsync("", "label", "kp", "limit", "app=x"));
        Assert.Contains("edited", await kubectl.OkAsync("", "edit", "kongplugin", "limit"));
        Assert.Contains("minute: 7", await kubectl.OkAsync("", "get", "kongplugin", "limit", "-o", "yaml"));
        Assert.Matches("NAME +PLUGIN-TYPE +AGE +PROGRAMMED\\s+limit +rate-limiting", await kubectl.OkAsync("", "get", "kongplugins"));
        Assert.Matches("CONFIG +PROGRAMMED", await kubectl.OkAsync("", "get", "kongplugins", "-o", "wide"));
        Assert.Matches("NAMESPACE +NAME[^\n]*\nkim +limit", await kubectl.OkAsync("", "get", "kongplugins", "-A", "-l", "app in (x)"));
        Assert.Contains("minute", await kubectl.OkAsync("", "describe", "kongplugin", "limit"), StringComparison.OrdinalIgnoreCase);
        var difference = await kubectl.FailAsync(PluginYaml.Replace("5", "9"), "diff", "-f", "-");
        Assert.True(difference.Contains("+  minute: 9"), difference);
        Assert.Contains("patched", await kubectl.OkAsync("", "patch", "kongplugin", "limit", "--type=json", "-p", """[{"op":"replace","path":"/config/minute","value":3}]"""));
        Assert.Contains("patched", await kubectl.OkAsync("", "patch", "kongplugin", "limit", "--type=merge", "-p", """{"config":{"minute":2}}"""));
        Assert.Contains("replaced", await kubectl.OkAsync(PluginYaml, "replace", "-f", "-"));
        Assert.Contains("deleted", await kubectl.OkAsync("", "delete", "kongplugin", "limit"));
        Assert.Contains("kongplugins.configuration.konghq.com \"limit\" not found", await kubectl.FailAsync("", "get", "kongplugin", "limit"));
    }

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Kubectls.All), MemberType = typeof(Kubectls))]
    public async Task Kubectl_OnBuiltInKinds_DoesItsWork(string binary)
    {
        await using var kubectl = await Kubectl.StartAsync(binary, TestContext.Current.CancellationToken);
        Assert.Contains("service/web created", await kubectl.OkAsync(ServiceYaml, "apply", "-f", "-"));
        Assert.Contains("deployment.apps/web configured", await kubectl.OkAsync(ServiceYaml.Replace("httpbin:1", "httpbin:2"), "apply", "-f", "-"));
        var difference = await kubectl.FailAsync(ServiceYaml.Replace("httpbin:1", "httpbin:3"), "diff", "-f", "-");
        Assert.True(difference.Contains("- image: httpbin:3"), difference);
        Assert.Matches("NAME +TYPE +CLUSTER-IP +EXTERNAL-IP +PORT\\(S\\) +AGE\\s+web +ClusterIP +10[0-9.]+ +<none> +80/TCP", await kubectl.OkAsync("", "get", "svc"));
        Assert.Contains("patched", await kubectl.OkAsync("", "patch", "deployment", "web", "-p", """{"spec":{"template":{"spec":{"containers":[{"name":"web","image":"x"}]}}}}"""));
        Assert.Matches("web +0/1 +0 +0 .* web +x +app=web", await kubectl.OkAsync("", "get", "deploy", "-o", "wide"));
        Assert.Contains("Selector:", await kubectl.OkAsync("", "describe", "svc", "web"));
        Assert.Contains("created", await kubectl.OkAsync("", "create", "secret", "generic", "s", "--from-literal=password=x"));
        Assert.Contains("created", await kubectl.OkAsync("", "create", "configmap", "c", "--from-literal=a=b"));
        Assert.Contains("created", await kubectl.OkAsync("", "create", "role", "r", "--verb=get,list", "--resource=services,kongplugins"));
        Assert.Contains("created", await kubectl.OkAsync("", "create", "rolebinding", "b", "--role=r", "--user=kim"));
        Assert.Contains("created", await kubectl.OkAsync("", "create", "deployment", "d", "--image=i:1"));
        Assert.Contains("created", await kubectl.OkAsync("", "create", "service", "clusterip", "sv", "--tcp=80:8080"));
        Assert.Contains("eA==", await kubectl.OkAsync("", "get", "secret", "s", "-o", "jsonpath={.data.password}"));
        Assert.Matches("b +Role/r .*kim", await kubectl.OkAsync("", "get", "rolebinding", "b", "-o", "wide"));
        Assert.Contains("kongplugins.configuration.konghq.com", await kubectl.OkAsync("", "describe", "role", "r"));
        Assert.Contains("8080", await kubectl.OkAsync("", "get", "service", "sv", "-o", "jsonpath={.spec.ports[0].targetPort}"));
        Assert.Contains("created", await kubectl.OkAsync("", "create", "ns", "extra"));
        Assert.Contains("Active", await kubectl.OkAsync("", "get", "ns", "extra"));
        Assert.Contains("deleted", await kubectl.OkAsync("", "delete", "ns", "extra"));
        Assert.Contains("namespaces \"gone\" not found", await kubectl.FailAsync(ServiceYaml.Replace("kim", "gone"), "--namespace=gone", "create", "-f", "-"));
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kubectls.All), MemberType = typeof(Kubectls))]
    public async Task KubectlGetWatch_OnAChange_PrintsIt(string binary)
    {
        await using var kubectl = await Kubectl.StartAsync(binary, TestContext.Current.CancellationToken);
        using var watch = kubectl.Start("get", "kongplugins", "-w", "--request-timeout=30s");
        await kubectl.OkAsync(PluginYaml, "create", "-f", "-");
        var header = await watch.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var row = await watch.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        watch.Kill();
        await watch.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains("PLUGIN-TYPE", header);
        Assert.Contains("rate-limiting", row);
    }
}
