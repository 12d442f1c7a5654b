using k8s;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Watching;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Contract;
using Microsoft.Extensions.Logging.Abstractions;

namespace KongGrantsUI.Tests.TestKit.Faults;

/// <summary>
/// The app's watch layer, whole, behind both fault proxies, on a clock that runs twenty times as fast; or, with TLS from end
/// to end, behind the one that hands on bytes.
/// </summary>
internal sealed class FaultRig : IAsyncDisposable
{
    private const int Faster = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private readonly ApiUnderTest api;
    private readonly IReadOnlyList<ResourceKind> kinds;
    private readonly ClusterConnection connection;
    private readonly SnapshotStore store = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    private FaultRig(ApiUnderTest api, HttpFaultProxy http, IReadOnlyList<ResourceKind> kinds, TimeSpan silence, bool encrypted)
    {
        (this.api, Http, this.kinds) = (api, http, kinds);
        Tcp = new TcpFaultProxy(encrypted ? api.Address.Port : http.Port);
        var time = new FastTime(Faster);
        var host = $"{(encrypted ? "https" : "http")}://127.0.0.1:{Tcp.Port}";
        connection = new ClusterConnection(
            _ => Task.FromResult(new KubernetesClientConfiguration { Host = host, SkipTlsVerify = encrypted, AccessToken = api.TokenOf("admin") }), time);
        var services = new ReflectorServices(connection, new ClusterProbe(connection, time), store, time, Random.Shared)
        {
            Options = new ReflectorOptions { PageSize = 5, Silence = silence, RequestTimeout = TimeSpan.FromSeconds(60) },
        };
        var reflectors = kinds.Select(kind => new Reflector(kind, services, NullLogger.Instance).RunAsync(stop.Token));
        running = Task.WhenAll([store.RunAsync(stop.Token), .. reflectors]);
    }

    public HttpFaultProxy Http { get; }

    public TcpFaultProxy Tcp { get; }

    public ClusterSnapshot Snapshot => store.Current;

    /// <param name="silences">Whether a silent watch is given up in 3 s; else that heals nothing within the test.</param>
    /// <param name="encrypted">Whether the app speaks TLS with the server itself, and so HTTP/2; else HTTP/1.1 with the proxies.</param>
    public static async Task<FaultRig> StartAsync(ApiUnderTest api, bool silences, IReadOnlyList<ResourceKind>? kinds = null, bool encrypted = false)
    {
        var http = await HttpFaultProxy.StartAsync(api.MakeClient());
        var rig = new FaultRig(api, http, kinds ?? ResourceKind.All, silences ? TimeSpan.FromSeconds(3 * Faster) : TimeSpan.FromHours(2), encrypted);
        await rig.MustAgreeAsync("before the fault");
        return rig;
    }

    /// <summary>The version of HTTP that the app's requests go by.</summary>
    public async Task<Version> VersionAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("version", UriKind.Relative));
        using var response = await connection.SendAsync(request, CancellationToken.None);
        return response.Version;
    }

    /// <summary>Waits until the snapshot is what a fresh list of every kind gives, to the byte of what the app keeps.</summary>
    public async Task MustAgreeAsync(string when)
    {
        var fresh = await FreshList.ReadAsync(api, kinds);
        var deadline = TimeProvider.System.GetUtcNow() + Patience;
        while (true)
        {
            var different = fresh.DifferencesTo(Snapshot);
            if (different.Count == 0) return;
            if (TimeProvider.System.GetUtcNow() > deadline)
                Assert.Fail($"{when}: {different.Count} objects are not as the server has them; the first ones:\n{string.Join('\n', different.Take(5))}\n{string.Join('\n', Snapshot.Sync.Where(sync => sync.State != SyncState.Live))}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        connection.Dispose();
        await Tcp.DisposeAsync();
        await Http.DisposeAsync();
        stop.Dispose();
    }
}
