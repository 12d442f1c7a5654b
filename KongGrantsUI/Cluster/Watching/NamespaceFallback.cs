using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>One kind, namespace by namespace, while it may not be listed in the whole cluster. Called by one task.</summary>
internal sealed class NamespaceFallback(ResourceKind resource, ReflectorServices services, SyncReporter sync, ILogger logger)
{
    private readonly Dictionary<string, (CancellationTokenSource Stop, Task Running)> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KindSync> states = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public bool Runs => parts.Count > 0;

    /// <summary>Starts and stops what the scope asks for. False where there is no namespace to fall back to.</summary>
    public async Task<bool> FollowAsync(CancellationToken cancellation)
    {
        var wanted = await WantedAsync(cancellation);
        if (wanted is null) return Runs;
        foreach (var name in parts.Keys.Except(wanted).ToArray()) await StopAsync(name);
        if (wanted.Count == 0) return false;
        services.Sink.Post(new SnapshotChange.Keep(resource.Kind, wanted));
        foreach (var name in wanted.Except(parts.Keys).ToArray()) Start(name, cancellation);
        return true;
    }

    public async Task StopAsync()
    {
        foreach (var name in parts.Keys.ToArray()) await StopAsync(name);
    }

    /// <summary>Null where it can't be found out just now: then what runs, runs on.</summary>
    private async Task<EquatableList<string>?> WantedAsync(CancellationToken cancellation)
    {
        try
        {
            return await services.Scope.ForAsync(resource, cancellation);
        }
        catch (HttpRequestException failure)
        {
            logger.Failed(resource.Kind, failure.Message);
            return null;
        }
    }

    private void Start(string name, CancellationToken cancellation)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reflector = new Reflector(resource, services, logger, name, state => Report(name, state));
        parts[name] = (stop, Task.Run(() => reflector.RunAsync(stop.Token), CancellationToken.None));
    }

    private async Task StopAsync(string name)
    {
        parts.Remove(name, out var part);
        await part.Stop.CancelAsync();
        await part.Running;
        part.Stop.Dispose();
        lock (gate) states.Remove(name);
    }

    private void Report(string name, KindSync state)
    {
        lock (gate)
        {
            states[name] = state;
            sync.Report(PartStates.Merge(resource.Kind, states, services.Time.GetUtcNow()));
        }
    }
}
