using KongGrantsUI.Demo.Cluster;
using KongGrantsUI.Demo.Cluster.Access;
using KongGrantsUI.Demo.Cluster.Seeding;
using KongGrantsUI.Hosting;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Demo.Cluster.Seeding;
using KongGrantsUI.Tests.TestKit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace KongGrantsUI.Tests.Deploy;

public sealed class DeployTests : IAsyncLifetime
{
    private static readonly string Root = Repository.File("deploy");
    private readonly string folder = Directory.CreateTempSubdirectory("konggrants-deploy-").FullName;
    private EmbeddedCluster embedded = null!;

    public async ValueTask InitializeAsync()
    {
        embedded = await EmbeddedCluster.StartAsync(
            new DemoClusterOptions { Port = 0 }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        embedded.WriteKubeconfig(Path.Combine(folder, "kubeconfig"));
    }

    [Theory]
    [InlineData("-k base")]
    [InlineData("-k overlays/own-token")]
    [InlineData("-k crds")]
    [InlineData("-k rbac")]
    public async Task Kustomization_OnTheServer_IsAccepted(string what)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        var answer = await KubectlAsync($"apply --dry-run=server {what}");

        Assert.True(answer.Code == 0, answer.All);
        Assert.All(answer.Output.Split('\n'), line => Assert.Matches("(created|configured|unchanged) \\(server dry run\\)$", line));
    }

    [Fact]
    public async Task NamespaceOwner_CopiedForANamespace_IsAcceptedAndSuffices()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        await DoneAsync("create namespace my-namespace");
        await DoneAsync("apply -f rbac/namespace-owner.yaml");

        Assert.Equal("yes", (await KubectlAsync("auth can-i create referencegrants.gateway.networking.k8s.io -n my-namespace --as somebody")).Output);
        Assert.Equal("yes", (await KubectlAsync("auth can-i create plugingrantreviews.konggrants.dev -n my-namespace --as somebody")).Output);
        Assert.Equal("no", (await KubectlAsync("auth can-i list secrets -n default --as somebody")).Output);
        Assert.Equal("no", (await KubectlAsync("auth can-i create rolebindings.rbac.authorization.k8s.io -n my-namespace --as somebody")).Output);
    }

    [Fact]
    public async Task Base_AppliedToACluster_GivesTheAppAllThatItWatches()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        await DoneAsync("delete clusterrole,clusterrolebinding konggrants");
        await DoneAsync("apply -k base");
        await using var app = await AppHost.StartAsync(
            ["--Cluster:Mode=Kubeconfig", $"--Cluster:Kubeconfig={await AppKubeconfigAsync()}", "--Ui:Port=0", "--Logging:LogLevel:Default=None"]);
        using var states = app.Services.GetRequiredService<ILiveFeed>().Subscribe();

        // All may be there before anybody asks, and then nothing more comes.
        if (AllLive(states.Initial)) return;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var state in states.ReadAllAsync(patience.Token))
            if (AllLive(state)) return;
        Assert.Fail("The states ended before every kind was live.");
    }

    [Fact]
    public async Task OwnToken_Overlay_ActsAsNobody()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        await DoneAsync("apply -k base");
        Assert.Equal("yes", (await KubectlAsync($"auth can-i impersonate users --as {DemoUsers.App}")).Output);
        await DoneAsync("apply -k overlays/own-token");

        Assert.Equal("no", (await KubectlAsync($"auth can-i impersonate users --as {DemoUsers.App}")).Output);
        Assert.Equal("yes", (await KubectlAsync($"auth can-i watch kongplugins.configuration.konghq.com -A --as {DemoUsers.App}")).Output);
    }

    public async ValueTask DisposeAsync()
    {
        await embedded.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static bool AllLive(LiveState state)
    {
        var sync = state.Snapshot.Sync;
        Assert.DoesNotContain(sync, kind => kind.State == SyncState.Forbidden);
        return sync.Count == Kinds.All.Count && sync.All(kind => kind.State == SyncState.Live);
    }

    private async Task<string> AppKubeconfigAsync()
    {
        var path = Path.Combine(folder, "app");
        await File.WriteAllTextAsync(path, $$"""
            apiVersion: v1
            kind: Config
            current-context: app
            clusters: [{ name: demo, cluster: { server: "{{embedded.Cluster.Address}}" } }]
            contexts: [{ name: app, context: { cluster: demo, user: app } }]
            users: [{ name: app, user: { token: {{embedded.Users.TokenOf(DemoUsers.App)}} } }]
            """, TestContext.Current.CancellationToken);
        return path;
    }

    private async Task DoneAsync(string arguments)
    {
        var answer = await KubectlAsync(arguments);
        Assert.True(answer.Code == 0, $"kubectl {arguments}: {answer.All}");
    }

    private Task<ShellResult> KubectlAsync(string arguments) => Shell.RunAsync(
        $"cd '{Root}' && kubectl --context admin --cache-dir '{folder}/cache' {arguments}",
        new Dictionary<string, string> { ["KUBECONFIG"] = Path.Combine(folder, "kubeconfig") });
}
