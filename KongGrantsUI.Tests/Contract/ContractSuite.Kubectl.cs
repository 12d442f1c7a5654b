using KongGrantsUI.Tests.TestKit.Processes;

namespace KongGrantsUI.Tests.Contract;

public abstract partial class ContractSuite
{
    private const string Binary = "/usr/bin/kubectl";

    /// <summary>The lines that the app hands to people, and those by which they look at what came of them.</summary>
    [Fact]
    public async Task Kubectl_TheLinesThatTheAppHandsOut_DoWhatTheySay()
    {
        var name = Unique();
        var manifest = $"apply -f - <<< '{Plugin(name, ",\"namespace\":\"kualalumpur\"")}'";

        Assert.Equal($"kongplugin.configuration.konghq.com/{name} created", (await KubectlAsync("luka", manifest)).All);
        Assert.Equal($"kongplugin.configuration.konghq.com/{name} unchanged", (await KubectlAsync("luka", manifest)).All);
        Assert.Equal($"kongplugin.configuration.konghq.com/{name} annotated", (await KubectlAsync("luka", $"annotate kongplugin {name} -n kualalumpur konghq.com/plugins=a,b:c")).All);
        Assert.Contains("--overwrite is false but found the following declared annotation(s)", (await KubectlAsync("luka", $"annotate kongplugin {name} -n kualalumpur konghq.com/plugins=x")).All, StringComparison.Ordinal);
        Assert.Equal($"kongplugin.configuration.konghq.com/{name} annotated", (await KubectlAsync("luka", $"annotate kongplugin {name} -n kualalumpur konghq.com/plugins=x --overwrite")).All);
        Assert.Equal($"kongplugin.configuration.konghq.com/{name} labeled", (await KubectlAsync("luka", $"label kongplugin {name} -n kualalumpur turn=1")).All);
        Assert.Equal($"kongplugin.configuration.konghq.com/{name} patched", (await KubectlAsync("luka", $$"""patch kongplugin {{name}} -n kualalumpur --type=merge -p '{"disabled":true}'""")).All);
        Assert.Equal($"kongplugin.configuration.konghq.com/{name} patched", (await KubectlAsync("luka", $$"""patch kongplugin {{name}} -n kualalumpur --type=json -p '[{"op":"replace","path":"/config/max_age","value":2}]'""")).All);
        Assert.Equal("x 1 true 2", (await KubectlAsync("luka", $$"""get kongplugin {{name}} -n kualalumpur -o jsonpath='{.metadata.annotations.konghq\.com/plugins} {.metadata.labels.turn} {.disabled} {.config.max_age}'""")).All);
        Assert.Equal($"kongplugin.configuration.konghq.com \"{name}\" deleted", (await KubectlAsync("luka", $"delete kongplugin {name} -n kualalumpur")).Output.Replace(" from kualalumpur namespace", "", StringComparison.Ordinal));
        Assert.Contains($"(NotFound): kongplugins.configuration.konghq.com \"{name}\" not found", (await KubectlAsync("luka", $"get kongplugin {name} -n kualalumpur")).All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kim", "auth can-i create plugingrantrequests.konggrants.dev -n qyzylorda", "yes")]
    [InlineData("kim", "auth can-i create referencegrants.gateway.networking.k8s.io -n kualalumpur", "no")]
    [InlineData("luka", "auth can-i create referencegrants.gateway.networking.k8s.io -n kualalumpur", "yes")]
    [InlineData("admin", "auth can-i list secrets -n qyzylorda --as kim", "yes")]
    [InlineData("admin", "auth can-i list secrets -n qyzylorda --as luka", "no")]
    [InlineData("kim", "get kongconsumers -n qyzylorda -o name", "kongconsumer.configuration.konghq.com/aygerim\nkongconsumer.configuration.konghq.com/rustem")]
    [InlineData("kim", "get kongplugins -n kualalumpur", "Error from server (Forbidden): kongplugins.configuration.konghq.com is forbidden: User \"kim\" cannot list resource \"kongplugins\" in API group \"configuration.konghq.com\" in the namespace \"kualalumpur\"")]
    public async Task Kubectl_Question_IsAnsweredAlike(string user, string line, string answer) => Assert.Equal(answer, (await KubectlAsync(user, line)).All);

    [Fact]
    public async Task Kubectl_WrongToken_IsSaidAlike() => Assert.Contains(
        "error: You must be logged in to the server (", (await KubectlAsync("nobody", "get kongconsumers -n qyzylorda")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Kubectl_Table_BeginsWithTheName() =>
        Assert.Matches("^NAME +[A-Z-]*.*AGE", (await KubectlAsync("kim", "get kongconsumers -n qyzylorda")).Output.Split('\n')[0]);

    private async Task<ShellResult> KubectlAsync(string user, string line)
    {
        Assert.SkipWhen(api.Missing.Length > 0, api.Missing);
        Assert.SkipUnless(File.Exists(Binary), "kubectl is not installed.");
        var home = Directory.CreateTempSubdirectory("kubectl").FullName;
        var token = user == "nobody" ? "wrong-token" : api.TokenOf(user);
        var config = Path.Combine(home, "config");
        // kubectl sends a token over TLS alone, which the embedded server speaks on the same port.
        await File.WriteAllTextAsync(config, $$$"""
            {"apiVersion":"v1","kind":"Config","current-context":"it","clusters":[{"name":"it","cluster":{"server":"https://{{{api.Address.Authority}}}","insecure-skip-tls-verify":true}}],
             "users":[{"name":"it","user":{"token":"{{{token}}}"}}],"contexts":[{"name":"it","context":{"cluster":"it","user":"it"}}]}
            """);
        var answer = await Shell.RunAsync($"{Binary} {line}", new Dictionary<string, string> { ["HOME"] = home, ["KUBECONFIG"] = config });
        Directory.Delete(home, recursive: true);
        return answer;
    }
}
