using k8s;
using Microsoft.Extensions.Options;

namespace KongGrantsUI.Cluster.Connection;

/// <summary>Finds the address and the credentials that the options name, afresh at each call.</summary>
public sealed class ConfigurationSource(IOptions<ClusterOptions> options, EmbeddedEndpoint embedded)
{
    public async Task<KubernetesClientConfiguration> LoadAsync(CancellationToken cancellation) => options.Value.Mode switch
    {
        ClusterMode.InCluster => KubernetesClientConfiguration.InClusterConfig(),
        ClusterMode.Kubeconfig => await KubeconfigFile.LoadAsync(NullIfEmpty(options.Value.Kubeconfig), NullIfEmpty(options.Value.Context), cancellation),
        _ => await embedded.GetAsync(cancellation),
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
