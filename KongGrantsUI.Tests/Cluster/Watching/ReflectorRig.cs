using System.Threading.Channels;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Watching;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.ApiServer;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Cluster.Watching;

/// <summary>One reflector over HTTP against a script, on a clock of its own.</summary>
internal sealed class ReflectorRig(ScriptedApiServer server) : IChangeSink, IAsyncDisposable
{
    private readonly Channel<SnapshotChange> changes = Channel.CreateUnbounded<SnapshotChange>();
    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    public FakeTimeProvider Time { get; } = new();

    public ScriptedApiServer Server { get; } = server;

    public static async Task<ReflectorRig> StartAsync(
        GroupKind? kind = null, Action<ScriptedApiServer>? script = null, INamespaceScope? scope = null, ReflectorOptions? options = null,
        Func<ReflectorRig, ClusterConnection>? connect = null)
    {
        var rig = new ReflectorRig(await ScriptedApiServer.StartAsync());
        script?.Invoke(rig.Server);
        var connection = connect?.Invoke(rig) ?? rig.Server.Connect(rig.Time);
        var services = new ReflectorServices(connection, new ClusterProbe(connection, rig.Time), rig, rig.Time, new Random(1))
        {
            Scope = scope ?? new NoNamespaces(), Options = options ?? ReflectorOptions.Default,
        };
        var reflector = new Reflector(ResourceKind.Find(kind ?? Kinds.Service)!, services, NullLogger.Instance);
        rig.running = reflector.RunAsync(rig.stop.Token);
        return rig;
    }

    public void Post(SnapshotChange change) => changes.Writer.TryWrite(change);

    public async Task<T> NextAsync<T>(Func<T, bool>? wanted = null)
        where T : SnapshotChange
    {
        while (true)
        {
            var change = await changes.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
            if (change is T found && wanted?.Invoke(found) != false) return found;
        }
    }

    public async Task<KindSync> StateAsync(SyncState state) => (await NextAsync<SnapshotChange.Sync>(sync => sync.State.State == state)).State;

    /// <summary>Moves the clock on, a second at a time, until the reflector asks again.</summary>
    public async Task<SeenRequest> NextRequestAfterWaitAsync()
    {
        var next = Server.NextRequestAsync();
        while (!next.IsCompleted)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System));
        }

        return await next;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(10));
        await Server.DisposeAsync();
        stop.Dispose();
    }
}
