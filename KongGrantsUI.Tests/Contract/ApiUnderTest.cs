using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace KongGrantsUI.Tests.Contract;

/// <summary>An API server with the how-to's start in it, real or embedded. Each test makes its own objects.</summary>
public abstract class ApiUnderTest : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private HttpClient? client;

    /// <summary>Why the tests can't run here; empty where they can.</summary>
    public string Missing { get; protected set; } = "";

    /// <summary>Whose certificates are trusted beside the machine's own; null: none.</summary>
    protected virtual X509Certificate2Collection? Authorities => null;

    protected abstract Task<Uri> StartAsync();

    protected internal abstract string TokenOf(string user);

    /// <summary>The server's root.</summary>
    internal Uri Address => client!.BaseAddress!;

    protected abstract ValueTask StopAsync();

    public async ValueTask InitializeAsync()
    {
        var address = await StartAsync();
        if (Missing.Length == 0) client = MakeClient(address, Patience);
    }

    /// <summary>A client of its own, without a limit of time.</summary>
    internal HttpClient MakeClient() => MakeClient(Address, Timeout.InfiniteTimeSpan);

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        await StopAsync();
        GC.SuppressFinalize(this);
    }

    internal async Task<ApiAnswer> SendAsync(string user, string method, string path, string? body = null, string type = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = Make(user, method, path, body, type, headers);
        using var response = await client!.SendAsync(request, TestContext.Current.CancellationToken);
        return new ApiAnswer((int)response.StatusCode, response.Content.Headers.ContentType?.ToString() ?? "", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Lines of a watch, as they come.</summary>
    internal async IAsyncEnumerable<string> WatchAsync(string user, string path)
    {
        using var request = Make(user, "GET", path, null, "application/json", []);
        using var response = await client!.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience) is { } line) yield return line;
    }

    private HttpClient MakeClient(Uri address, TimeSpan timeout)
    {
#pragma warning disable CA2000 // The client owns it.
        var handler = new SocketsHttpHandler();
#pragma warning restore CA2000
        if (Authorities is { } trusted) handler.SslOptions.CertificateChainPolicy = Trusting(trusted);
        return new HttpClient(handler) { BaseAddress = address, Timeout = timeout };
    }

    private static X509ChainPolicy Trusting(X509Certificate2Collection trusted)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(trusted);
        return policy;
    }

    private HttpRequestMessage Make(string user, string method, string path, string? body, string type, (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (user.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", user == "nobody" ? "wrong-token" : TokenOf(user));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
