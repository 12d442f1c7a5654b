using k8s;

namespace KongGrantsUI.Cluster.Connection;

/// <summary>
/// The way to the API server with the app's own account. Made at the first request, so that the app starts without a
/// cluster; any number of threads may use it.
/// </summary>
public sealed class ClusterConnection(
    Func<CancellationToken, Task<KubernetesClientConfiguration>> load, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan ReloadInterval = TimeSpan.FromSeconds(10);
    private readonly Lock gate = new();
    private volatile Kubernetes? client;
    private DateTimeOffset loadedAt;

    /// <summary>
    /// Sends a request whose address is relative to the server's root, and returns when the headers are there.
    /// A request that carries its own Authorization keeps it.
    /// </summary>
    /// <exception cref="HttpRequestException">No server, or no configuration that names one.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var current = client ?? await OpenAsync(cancellation);
        request.RequestUri = new Uri(current.BaseUri, request.RequestUri!.ToString());
        if (request.Headers.Authorization is null && current.Credentials is { } credentials)
        {
            await credentials.ProcessHttpRequestAsync(request, cancellation);
        }

        return await current.HttpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    /// <summary>The server's root.</summary>
    /// <exception cref="HttpRequestException">No configuration that names a server.</exception>
    public async Task<Uri> AddressAsync(CancellationToken cancellation) => (client ?? await OpenAsync(cancellation)).BaseUri;

    /// <summary>
    /// Has the next request read the credentials anew. At most every 10 s: all watches see an expired token at once.
    /// The old client is left to requests under way.
    /// </summary>
    public void Reload()
    {
        lock (gate)
        {
            if (time.GetUtcNow() - loadedAt >= ReloadInterval) client = null;
        }
    }

    public void Dispose() => client?.Dispose();

    private async Task<Kubernetes> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            return Open(await load(cancellation));
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            throw new HttpRequestException($"The cluster's configuration cannot be read: {broken.Message}", broken);
        }
    }

    private Kubernetes Open(KubernetesClientConfiguration configuration)
    {
        lock (gate)
        {
            loadedAt = time.GetUtcNow();
            return client ??= new Kubernetes(configuration);
        }
    }
}
