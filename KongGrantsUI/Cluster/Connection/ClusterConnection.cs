using System.Net;
using k8s;

namespace KongGrantsUI.Cluster.Connection;

/// <summary>
/// The way to the API server with the app's own account. Made at the first request, so that the app starts without a
/// cluster; any number of threads may use it. Over TLS all requests and watches share a connection by HTTP/2, where the
/// server speaks it, as those of client-go do.
/// </summary>
public sealed class ClusterConnection(
    Func<CancellationToken, Task<KubernetesClientConfiguration>> load, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan ReloadInterval = TimeSpan.FromSeconds(10);
    private readonly Lock gate = new();
    private readonly SemaphoreSlim opening = new(1);
    private volatile Kubernetes? client;
    private volatile bool closed;
    private DateTimeOffset loadedAt;

    /// <summary>The server's root where it is known already; null before the first request.</summary>
    public Uri? Known => client?.BaseUri;

    /// <summary>
    /// Sends a request whose address is relative to the server's root, and returns when the headers are there.
    /// A request that carries its own Authorization keeps it. Where the app's own is refused (401), the next request
    /// reads it anew.
    /// </summary>
    /// <exception cref="HttpRequestException">No server; <see cref="ClusterConfigurationException"/>: no configuration that names one.</exception>
    /// <exception cref="ObjectDisposedException">The app is stopping.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        ThrowIfClosed();
        try
        {
            return await SendOnceAsync(request, cancellation);
        }
        catch (Exception error) when (closed && !cancellation.IsCancellationRequested)
        {
            // Closing the client under a request shows as a cancellation, or as a null within the client.
            throw new ObjectDisposedException("The app is stopping: its connection to the cluster is closed.", error);
        }
    }

    /// <summary>The server's root.</summary>
    /// <exception cref="ClusterConfigurationException">No configuration that names a server.</exception>
    /// <exception cref="ObjectDisposedException">The app is stopping.</exception>
    public async Task<Uri> AddressAsync(CancellationToken cancellation)
    {
        ThrowIfClosed();
        return (client ?? await OpenAsync(cancellation)).BaseUri;
    }

    /// <summary>
    /// Has the next request read the credentials anew, and make a connection of its own: the old one may be dead, and yet
    /// open. At most every 10 s: all watches see an expired token, or silence, at once. What is under way keeps the old one.
    /// </summary>
    public void Reload()
    {
        lock (gate)
        {
            if (time.GetUtcNow() - loadedAt >= ReloadInterval) client = null;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            client?.Dispose();
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var current = client ?? await OpenAsync(cancellation);
        request.RequestUri = new Uri(current.BaseUri, request.RequestUri!.ToString());
        (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionOrLower);
        var own = request.Headers.Authorization is null;
        if (own && current.Credentials is { } credentials) await credentials.ProcessHttpRequestAsync(request, cancellation);
        var response = await current.HttpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (own && response.StatusCode == HttpStatusCode.Unauthorized) Reload();
        return response;
    }

    private void ThrowIfClosed()
    {
        if (closed) throw new ObjectDisposedException(nameof(ClusterConnection), "The app is stopping: its connection to the cluster is closed.");
    }

    /// <summary>One at a time: all watches start at once, and a sign-in plugin must run once for them all.</summary>
    private async Task<Kubernetes> OpenAsync(CancellationToken cancellation)
    {
        await opening.WaitAsync(cancellation);
        try
        {
            return client ?? Open(await load(cancellation));
        }
        catch (Exception broken) when (broken is not OperationCanceledException and not ObjectDisposedException)
        {
            throw new ClusterConfigurationException(broken);
        }
        finally
        {
            opening.Release();
        }
    }

    private Kubernetes Open(KubernetesClientConfiguration configuration)
    {
        lock (gate)
        {
            ThrowIfClosed();
            loadedAt = time.GetUtcNow();
            return client ??= new Kubernetes(configuration);
        }
    }
}
