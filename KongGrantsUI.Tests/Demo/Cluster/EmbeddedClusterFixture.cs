using KongGrantsUI.Demo.Cluster;
using KongGrantsUI.Demo.Cluster.Seeding;
using KongGrantsUI.Tests.TestKit.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace KongGrantsUI.Tests.Demo.Cluster;

/// <summary>An embedded cluster with the how-to's start, and kubectl pointed at it.</summary>
public sealed class EmbeddedClusterFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("konggrants-").FullName;

    public EmbeddedCluster Embedded { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Embedded = await EmbeddedCluster.StartAsync(
            new DemoClusterOptions { Port = 0 }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        Embedded.WriteKubeconfig(KubeconfigPath);
    }

    public string KubeconfigPath => Path.Combine(folder, "kubeconfig");

    internal Task<ShellResult> KubectlAsync(string user, string arguments) => Shell.RunAsync(
        $"kubectl --context {user} --cache-dir '{folder}/cache' {arguments}", new Dictionary<string, string> { ["KUBECONFIG"] = KubeconfigPath });

    public async ValueTask DisposeAsync()
    {
        await Embedded.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
