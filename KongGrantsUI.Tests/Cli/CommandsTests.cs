using System.Text;
using System.Text.Json.Nodes;
using KongGrantsUI.Cli;
using KongGrantsUI.Tests.TestKit.App;
using KongGrantsUI.Tests.TestKit.Processes;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Cli;

public sealed class CommandsTests : IDisposable
{
    private const string Collision = """
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: team, annotations: { konghq.com/plugins: "slow, slower" } }
        spec: { ports: [{ port: 80 }] }
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web, namespace: team }
        spec:
          ingressClassName: kong
          rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }]
        --- # two of one type
        apiVersion: configuration.konghq.com/v1
        kind: KongPlugin
        metadata: { name: slow, namespace: team }
        plugin: rate-limiting
        config: { minute: 10 }
        ---
        apiVersion: v1
        kind: List
        items:
        - apiVersion: configuration.konghq.com/v1
          kind: KongPlugin
          metadata: { name: slower, namespace: team }
          plugin: rate-limiting
        """;

    /// <summary>A warning and no error.</summary>
    private const string Idle = "apiVersion: configuration.konghq.com/v1\nkind: KongConsumer\nmetadata: { name: x, namespace: a }\nusername: x\n";

    /// <summary>A note alone.</summary>
    private const string Ignored = "apiVersion: configuration.konghq.com/v1\nkind: KongPlugin\nmetadata: { name: x, namespace: a, annotations: { kubernetes.io/ingress.class: kong } }\nplugin: cors\n";

    private readonly string folder = Directory.CreateTempSubdirectory("konggrants-cli-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Analyze_Collision_SaysSoInJsonAndEndsWithOne()
    {
        var code = await RunAsync(Collision, "analyze", "-f", "-", "-o", "json");

        var json = JsonNode.Parse(output.ToString())!;
        Assert.Equal(ExitCode.Findings, code);
        Assert.True(json["rejected"]!.GetValue<bool>());
        Assert.Equal("""["KongPlugin/team/slow","KongPlugin/team/slower"]""", json["collisions"]![0]!.ToJsonString());
        Assert.Equal(["plugins", "failures", "rejected", "collisions", "findings"], json.AsObject().Select(entry => entry.Key));
        Assert.Equal(
            """{"name":"rate-limiting","from":"KongPlugin/team/slow","service":"team.web.80","id":"ID","config":{"minute":10}}""",
            json["plugins"]![0]!.ToJsonString().Replace($"{json["plugins"]![0]!["id"]}", "ID", StringComparison.Ordinal));
        Assert.Contains(json["findings"]!.AsArray(), finding => $"{finding!["code"]}" == "KG011" && $"{finding["severity"]}" == "error");
    }

    [Theory]
    [InlineData(Collision, "error", ExitCode.Findings)]
    [InlineData(Collision, "warning", ExitCode.Findings)]
    [InlineData(Collision, "never", ExitCode.Clean)]
    [InlineData(Idle, "error", ExitCode.Clean)]
    [InlineData(Idle, "warning", ExitCode.Findings)]
    [InlineData(Idle, "never", ExitCode.Clean)]
    [InlineData(Ignored, "warning", ExitCode.Clean)]
    public async Task Analyze_FailOn_DecidesTheExitCode(string input, string level, int code)
    {
        foreach (var format in new[] { "text", "json", "sarif" }) Assert.Equal(code, await RunAsync(input, "analyze", "-f", "-", "-o", format, "--fail-on", level));
        Assert.Equal(code, await RunAsync("", "what-if", "-f", Empty(), "-f-change", Written(input), "--fail-on", level));
    }

    private string Empty() => Written("# nothing");

    private string Written(string text)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.yaml");
        File.WriteAllText(file, text);
        return file;
    }

    [Fact]
    public async Task Analyze_Nothing_IsClean() => Assert.Equal(ExitCode.Clean, await RunAsync("# nothing\n---\n", "analyze", "-f", "-"));

    [Fact]
    public async Task Analyze_Folder_ReadsAllBelowIt()
    {
        Directory.CreateDirectory(Path.Combine(folder, "a", "b"));
        var parts = Collision.Split("---");
        await File.WriteAllTextAsync(Path.Combine(folder, "a", "one.yaml"), $"\uFEFF{parts[0]}---{parts[1]}".ReplaceLineEndings("\r\n"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "a", "b", "two.yml"), $"---{parts[2]}---{parts[3]}", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "a", "notes.txt"), "not: [a manifest", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Findings, await RunAsync("", "analyze", "-f", folder));
        Assert.Contains("KG011", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_SeveralErrors_AreAllNamedWithTheirPlaces()
    {
        var code = await RunAsync("a: b: c\n---\nkind: Service\n---\napiVersion: v1\nkind: Service\nmetadata: {}\n", "analyze", "-f", "-");

        Assert.Equal(ExitCode.Unreadable, code);
        Assert.Equal(["<stdin>:1:5", "<stdin>:3:1", "<stdin>:5:1"], error.ToString().Trim().Split('\n').Select(line => string.Join(':', line.Split(':')[..3])));
        Assert.Equal("", output.ToString());
    }

    [Fact]
    public async Task Analyze_SeveralFilesWithErrors_NamesEveryErrorOfEach()
    {
        string[] texts = ["a: [1\r\n---\r\nkind: Service\r\n", "{\n \"kind\" \"Service\"\n}", "\uFEFFapiVersion: v1\nkind: Service\nmetadata: {name: x, annotations: {konghq.com/plugins: 1}}\n"];
        string[] files = ["one.yaml", "two words.json", "utf16.yml", "absent.yaml"];
        foreach (var (file, text) in files.Zip(texts))
            await File.WriteAllTextAsync(Path.Combine(folder, file), text, file == "utf16.yml" ? Encoding.Unicode : Encoding.UTF8, TestContext.Current.CancellationToken);

        var code = await RunAsync("kind: ''", ["analyze", .. files.SelectMany(file => new[] { "-f", Path.Combine(folder, file) }), "-f", "-"]);

        Assert.Equal(ExitCode.Unreadable, code);
        Assert.Equal(
            ["one.yaml:2:1", "one.yaml:3:1", "two words.json:2:9", "utf16.yml:3:55", "absent.yaml: There is no such file or folder", "<stdin>:1:1"],
            error.ToString().Trim().Split('\n').Select(line => line.Replace($"{folder}/", "", StringComparison.Ordinal)).Select(line => line.StartsWith("absent", StringComparison.Ordinal) ? line.TrimEnd('.') : string.Join(':', line.Split(':')[..3])));
    }

    [Fact]
    public async Task Analyze_AliasBomb_IsAnErrorAndNoHang()
    {
        var bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 9).Select(n => $"a{n}: &a{n} [{string.Join(',', Enumerable.Repeat($"*a{n - 1}", 9))}]\n"));

        Assert.Equal(ExitCode.Unreadable, await RunAsync(bomb, "analyze", "-f", "-").WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Contains("aliases", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is nothing to read", "analyze")]
    [InlineData("There is no such file", "analyze", "-f", "/nonexistent.yaml")]
    [InlineData("not mixed", "analyze", "-f", "-", "--context", "kim")]
    [InlineData("sometimes", "analyze", "-f", "-", "--fail-on", "sometimes")]
    [InlineData("write it as ns:name", "plan", "-f", "-", "--plugin", "limit")]
    [InlineData("several namespaces", "plan", "-f", "-", "--plugin", "a:limit", "--consumer", "b/x", "--consumer", "c/y")]
    [InlineData("There is no change", "what-if", "-f", "-")]
    [InlineData("there is no such object", "what-if", "-f", "-", "--delete", "KongPlugin/a/b")]
    [InlineData("SARIF", "plan", "-f", "-", "-o", "sarif", "--plugin", "a:limit")]
    public async Task Command_WrongOptions_SaysWhatIsWrongAndEndsWithTwo(string words, params string[] args)
    {
        Assert.Equal(ExitCode.Unreadable, await RunAsync("", args));
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_Collision_PointsAtTheObjectsLine()
    {
        await RunAsync(Collision, "analyze", "-f", "-", "-o", "sarif");

        var run = JsonNode.Parse(output.ToString())!["runs"]![0]!;
        var result = run["results"]!.AsArray().First(item => $"{item!["ruleId"]}" == "KG011")!;
        Assert.Equal("error", $"{result["level"]}");
        Assert.Equal(13, result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]!.GetValue<int>());
        Assert.Contains(run["tool"]!["driver"]!["rules"]!.AsArray(), rule => $"{rule!["id"]}" == "KG011");
    }

    /// <summary>SARIF 2.1.0: what the format demands, and addresses that are URI references.</summary>
    [Fact]
    public async Task Sarif_OfAnyFile_HoldsWhatTheFormatDemands()
    {
        var file = Path.Combine(folder, "two words.yaml");
        await File.WriteAllTextAsync(file, Collision, TestContext.Current.CancellationToken);
        await RunAsync("apiVersion: v1\nkind: Service\nmetadata: { name: idle, annotations: { konghq.com/plugins: p } }", "analyze", "-f", file, "-f", "-", "-o", "sarif");

        var sarif = JsonNode.Parse(output.ToString())!;
        Assert.Equal(("2.1.0", "KongGrantsUI"), ($"{sarif["version"]}", $"{sarif["runs"]![0]!["tool"]!["driver"]!["name"]}"));
        var results = sarif["runs"]![0]!["results"]!.AsArray();
        Assert.All(results, result => Assert.False(string.IsNullOrEmpty((string?)result!["message"]!["text"])));
        Assert.All(results, result => Assert.Contains((string?)result!["level"], new[] { "error", "warning", "note" }));
        var uris = results.SelectMany(result => new[] { result!["locations"], result["relatedLocations"] }).OfType<JsonArray>().SelectMany(places => places)
            .Select(place => $"{place!["physicalLocation"]!["artifactLocation"]!["uri"]}").Distinct().Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["%3Cstdin%3E", new Uri(file).AbsoluteUri], uris);
        Assert.All(uris, uri => Assert.True(Uri.IsWellFormedUriString(uri, UriKind.RelativeOrAbsolute)));
    }

    [Fact]
    public async Task Options_ClassAndFacade_ReachTheEngine()
    {
        const string Facade = """
            apiVersion: incubator.ingress-controller.konghq.com/v1alpha1
            kind: KongServiceFacade
            metadata: { name: front, namespace: team, annotations: { kubernetes.io/ingress.class: inner, konghq.com/plugins: slow } }
            spec: { backendRef: { name: web, port: 80 } }
            ---
            apiVersion: v1
            kind: Service
            metadata: { name: web, namespace: team }
            spec: { ports: [{ port: 80 }] }
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: { name: web, namespace: team }
            spec:
              ingressClassName: inner
              rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { resource: { apiGroup: incubator.ingress-controller.konghq.com, kind: KongServiceFacade, name: front } } }] } }]
            ---
            apiVersion: configuration.konghq.com/v1
            kind: KongPlugin
            metadata: { name: slow, namespace: team }
            plugin: rate-limiting
            """;
        Assert.Equal("", await PluginsAsync(Facade));
        Assert.Equal("", await PluginsAsync(Facade, "--ingress-class", "inner"));
        Assert.Equal("team.front.svc.facade", await PluginsAsync(Facade, "--ingress-class", "inner", "--service-facade"));
    }

    private async Task<string> PluginsAsync(string input, params string[] options)
    {
        output.GetStringBuilder().Clear();
        await RunAsync(input, ["analyze", "-f", "-", "-o", "json", .. options]);
        return string.Join(' ', JsonNode.Parse(output.ToString())!["plugins"]!.AsArray().Select(plugin => $"{plugin!["service"]}"));
    }

    [Fact]
    public async Task WhatIf_OnePluginLess_MendsTheCollision()
    {
        Assert.Equal(ExitCode.Clean, await RunAsync(Collision, "what-if", "-f", "-", "--delete", "KongPlugin/team/slower", "-o", "json", "--fail-on", "never"));

        var json = JsonNode.Parse(output.ToString())!;
        Assert.Equal((true, false), (json["rejectedBefore"]!.GetValue<bool>(), json["rejectedAfter"]!.GetValue<bool>()));
        Assert.Contains(json["vanishing"]!.AsArray(), finding => $"{finding!["code"]}" == "KG011");
    }

    [Fact]
    public async Task Plan_TwoNamespaces_GrantsAnnotatesAndCreatesInThatOrder()
    {
        Assert.Equal(ExitCode.Clean, await RunAsync(
            Collision.Replace("slow, slower", "", StringComparison.Ordinal) + "\n---\napiVersion: configuration.konghq.com/v1\nkind: KongConsumer\nmetadata: { name: kai, namespace: people, annotations: { kubernetes.io/ingress.class: kong } }\nusername: kai\n",
            "plan", "-f", "-", "--plugin", "team:new-limit", "--consumer", "people/kai", "--service", "team/web", "-o", "json"));

        Assert.Equal(
            ["Create ReferenceGrant", "Annotate KongConsumer", "Annotate Service", "Create KongPlugin"],
            JsonNode.Parse(output.ToString())!["steps"]!.AsArray().Select(step => $"{step!["verb"]} {$"{step["object"]}".Split('/')[0]}"));
    }

    [Fact]
    public async Task BuiltApp_Analyze_StartsNoServer()
    {
        var file = Path.Combine(folder, "in.yaml");
        await File.WriteAllTextAsync(file, Collision, TestContext.Current.CancellationToken);

        var answer = await Shell.RunAsync($"dotnet '{BuiltApp.Library}' analyze -f '{file}'");

        Assert.Equal(1, answer.Code);
        Assert.Contains($"{file}:13: error KG011", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Dashboard", answer.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "analyze")]
    [InlineData(true, "--help")]
    [InlineData(false, "--Ui:Port=0")]
    [InlineData(false)]
    public void Handles_TellsCommandsFromSettings(bool handled, params string[] args) => Assert.Equal(handled, Commands.Handles(args));

    private Task<int> RunAsync(string input, params string[] args) =>
        Commands.RunAsync(args, new CliConsole(new StringReader(input), output, error, new FakeTimeProvider()), TestContext.Current.CancellationToken);
}
