using k8s;

namespace KongGrantsUI.Cluster.Connection;

/// <summary>Where the embedded API server listens, told by the host once it does. Whoever asks earlier waits.</summary>
public sealed class EmbeddedEndpoint
{
    private readonly TaskCompletionSource<KubernetesClientConfiguration> announced =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Says once where the server is and with which token the app's own account signs in.</summary>
    public void Announce(Uri address, string token) =>
        announced.TrySetResult(new KubernetesClientConfiguration { Host = address.ToString(), AccessToken = token });

    public Task<KubernetesClientConfiguration> GetAsync(CancellationToken cancellation) => announced.Task.WaitAsync(cancellation);
}
