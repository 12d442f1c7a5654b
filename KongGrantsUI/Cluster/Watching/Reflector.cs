using System.Net;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>
/// Keeps the snapshot of one kind like the cluster's.
/// <para>It lists page by page, hands the whole list over as a replacement, so that deletions missed while away are
/// caught, and watches from the list's resourceVersion, with bookmarks, for a random 5 to 10 minutes at a time; a
/// watch that ends in order goes on from where it stood, without a list.</para>
/// <para>When the resourceVersion has expired (410, as a status or an ERROR event) it lists again; when that happens
/// between pages, it lists anew in one piece.</para>
/// <para>Failures wait 0.8 s, then longer up to 30 s, with jitter, or as long as Retry-After asks; after two quiet
/// minutes it starts at 0.8 s again. What was known stays, marked Reconnecting.</para>
/// <para>401 has the credentials read anew. 403 is the state Forbidden and 404 NotServed, both tried again every
/// 30 s; the kind is then empty. No other kind is disturbed.</para>
/// <para>A line that cannot be read, or an object that cannot be mapped, costs that object only. A watch that is open
/// but says nothing for three bookmarks' time is given up and opened again.</para>
/// </summary>
public sealed class Reflector(ResourceKind resource, ReflectorServices services, ILogger logger)
{
    private readonly TimeProvider time = services.Time;
    private readonly ReflectorOptions options = services.Options;
    private readonly ResourceClient client = new(services.Connection, resource, services.Time);
    private readonly BackOff backOff = new(services.Time, services.Random);
    private readonly SyncReporter sync = new(resource.Kind, services.Sink, services.Time);
    private readonly WatchReader watch = new(resource.Kind, services.Sink, logger);
    private bool listedOnce;
    private string version = "";
    private string? position;

    /// <summary>Runs until cancelled; faults of the cluster never end it.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        sync.Report(SyncState.Waiting);
        while (!cancellation.IsCancellationRequested)
        {
            var wait = TimeSpan.Zero;
            try
            {
                wait = await StepAsync(cancellation);
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (ApiException refusal)
            {
                wait = Refused(refusal);
            }
#pragma warning disable CA1031 // A credential plug-in may throw anything; the watch must outlive it.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                wait = Retry(failure is OperationCanceledException ? "The API server did not answer in time." : failure.Message);
            }

            if (wait > TimeSpan.Zero) await WaitAsync(wait, cancellation);
        }
    }

    private async Task<TimeSpan> StepAsync(CancellationToken cancellation)
    {
        if (position is null && !await ListAsync(cancellation))
        {
            services.Probe.Forget(resource.Kind);
            return Unavailable(SyncState.NotServed, $"The cluster does not serve {resource.Kind}. Install its definition to see such objects.");
        }

        var started = time.GetUtcNow();
        var lines = await WatchAsync(cancellation);
        var tooShort = lines == 0 && time.GetUtcNow() - started < TimeSpan.FromSeconds(1);
        return tooShort ? Retry("The watch ended as soon as it began.") : TimeSpan.Zero;
    }

    private async Task<bool> ListAsync(CancellationToken cancellation)
    {
        if (!listedOnce) sync.Report(SyncState.Listing);
        using (var deadline = new CancellationTokenSource(options.RequestTimeout, time))
        using (var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token))
        {
            if (await services.Probe.ServedVersionAsync(resource, both.Token) is not { } served) return false;
            version = served;
        }

        var (objects, resourceVersion) = await new ListReader(client, resource.Kind, options, time, logger).ReadAsync(version, cancellation);
        services.Sink.Post(new SnapshotChange.Replace(resource.Kind, objects));
        listedOnce = true;
        position = resourceVersion;
        logger.Listed(resource.Kind, objects.Count);
        return true;
    }

    private async Task<int> WatchAsync(CancellationToken cancellation)
    {
        using var silence = new CancellationTokenSource(options.RequestTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, silence.Token);
        var length = options.WatchTime * (1 + services.Random.NextDouble());
        using var response = await client.WatchAsync(version, position!, length, both.Token);
        sync.Report(SyncState.Live);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(both.Token));
        var lines = 0;
        silence.CancelAfter(options.Silence);
        while (await reader.ReadLineAsync(both.Token) is { } line)
        {
            silence.CancelAfter(options.Silence);
            if (line.Length == 0) continue;
            lines++;
            if (watch.Take(line) is { Length: > 0 } reached) position = reached;
        }

        return lines;
    }

    private TimeSpan Refused(ApiException refusal)
    {
        switch (refusal.Code)
        {
            case HttpStatusCode.Gone:
                position = null;
                break;
            case HttpStatusCode.Unauthorized:
                services.Connection.Reload();
                break;
            case HttpStatusCode.Forbidden:
                return Unavailable(SyncState.Forbidden, refusal.Message);
            case HttpStatusCode.NotFound:
                services.Probe.Forget(resource.Kind);
                return Unavailable(SyncState.NotServed, refusal.Message);
        }

        return Retry(refusal.Message, refusal.RetryAfter);
    }

    private TimeSpan Retry(string message, TimeSpan? atLeast = null)
    {
        var wait = backOff.Next();
        if (atLeast > wait) wait = atLeast.Value;
        logger.Failed(resource.Kind, message);
        sync.Report(listedOnce ? SyncState.Reconnecting : SyncState.Listing, message, wait);
        return wait;
    }

    private TimeSpan Unavailable(SyncState state, string message)
    {
        position = null;
        services.Sink.Post(new SnapshotChange.Replace(resource.Kind, []));
        logger.Failed(resource.Kind, message);
        sync.Report(state, message, options.UnavailableRetry);
        return options.UnavailableRetry;
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(wait, time, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The loop's own condition ends it.
        }
    }
}
