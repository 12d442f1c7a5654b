using System.Net;
using System.Text.Json;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>
/// Keeps the snapshot of one kind like the cluster's. Its promise, each sentence of which has a test:
/// <para>1. It lists page by page and hands the whole list over as a replacement, so that what was deleted while it was
/// away goes too. Its first list may come from the server's memory, and in one piece; a later one never does, so that it
/// goes back behind nothing that was shown. It then watches from the list's resourceVersion, with bookmarks, for a random 5 to 10 minutes at a
/// time; a watch that ends in order goes on from where it stood, without a list. resourceVersions are opaque: they are
/// sent back as they came, compared for equality, and never ordered.</para>
/// <para>2. When the resourceVersion has expired (410, as a status or an ERROR event) it lists again; when that happens
/// between pages, it lists anew in one piece. Any other refusal of a watch has it list too, except 401, 429 and 503; so
/// does a watch whose answer does not come in a minute. What is no list takes nothing away.</para>
/// <para>3. A failure waits 0.8 s, the next ones longer up to 30 s, with jitter, and at least as long as Retry-After
/// asks (429, 503); two quiet minutes later it starts at 0.8 s again. What was known stays, marked Reconnecting.</para>
/// <para>4. A watch that is open but has brought no whole line, bookmarks included, for three bookmarks' time is given
/// up, and the kind is listed, on another connection: the old one may be dead, or the server restored from a backup,
/// whose versions are lower than the one that is watched from, and which would stay silent for ever.</para>
/// <para>5. Changes of one object are handed on in the order in which they came; one that comes twice changes nothing.</para>
/// <para>6. An object that can't be mapped, or is too large, costs that object a finding and nothing else. A last,
/// half-written line is dropped, and comes again with the next watch. A whole line that is no JSON has the watch opened
/// again from before it, and a second one there has the kind listed.</para>
/// <para>7. It lists in the version that was served last, or in the first one; discovery is asked only where that is
/// refused. A kind that is not served (404) is empty and looked for every 30 s; it may appear, vanish, or go on in
/// another version, which is looked for at once.</para>
/// <para>8. 401 has the credentials read anew. 403 is the state Forbidden, tried again every 30 s; meanwhile the kind is
/// read in the namespaces that are configured, labelled or permitted, one by one, and is empty where there is none.</para>
/// <para>9. No kind disturbs another, and no reader of the snapshot disturbs any. Secrets are asked for as metadata.</para>
/// </summary>
/// <param name="namespace">The one namespace to read; empty: the whole cluster.</param>
/// <param name="report">Takes the state; null: it goes to the sink.</param>
public sealed class Reflector(
    ResourceKind resource, ReflectorServices services, ILogger logger, string @namespace = "", Action<KindSync>? report = null)
{
    private readonly TimeProvider time = services.Time;
    private readonly ReflectorOptions options = services.Options;
    private readonly ResourceClient client = new(services.Connection, resource, services.Time, @namespace);
    private readonly BackOff backOff = new(services.Time, services.Random);
    private readonly SyncReporter sync = new(resource.Kind, report ?? (state => services.Sink.Post(new SnapshotChange.Sync(state))), services.Time);
    private readonly WatchReader watch = new(resource.Kind, services, logger);
    private NamespaceFallback? parts;
    private string version = "";
    private string? position;
    private string? broken;
    private bool listed;
    private bool everListed;
    private Sentence said = Sentence.Empty;

    /// <summary>Runs until cancelled; faults of the cluster never end it.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (@namespace.Length == 0 && resource.Namespaced) parts = new NamespaceFallback(resource, services, sync, logger);
        sync.Report(SyncState.Waiting);
        while (!cancellation.IsCancellationRequested)
        {
            var wait = await TryAsync(cancellation);
            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (parts is not null) await parts.StopAsync();
    }

    private async Task<TimeSpan> TryAsync(CancellationToken cancellation)
    {
        try
        {
            return await StepAsync(cancellation);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (ApiException refusal) when (refusal.Code == HttpStatusCode.Forbidden)
        {
            return await ForbiddenAsync(refusal.Words, cancellation);
        }
        catch (ApiException refusal)
        {
            return Refused(refusal);
        }
#pragma warning disable CA1031 // A credential plug-in may throw anything; the watch must outlive it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            // What was not answered in time may hang with its connection, and a second try on it would, too.
            if (failure is OperationCanceledException) services.Connection.Reload();
            return Retry(ClusterTroubles.Of(failure, services.Connection.Known).Sentence);
        }
    }

    private async Task<TimeSpan> StepAsync(CancellationToken cancellation)
    {
        if (position is null && !await ListAsync(cancellation))
        {
            return Unavailable(SyncState.NotServed, $"The cluster does not serve {resource.Kind}. Install its definition to see such objects.");
        }

        var started = time.GetUtcNow();
        var lines = await WatchAsync(cancellation);
        var tooShort = lines == 0 && time.GetUtcNow() - started < TimeSpan.FromSeconds(1);
        return tooShort ? Retry("The watch ended as soon as it began.") : TimeSpan.Zero;
    }

    private async Task<bool> ListAsync(CancellationToken cancellation)
    {
        if (sync.State == SyncState.Waiting) sync.Report(SyncState.Listing);
        if (await ReadAsync(new ListReader(client, resource.Kind, options, time, logger), cancellation) is not { } list) return false;
        if (parts is not null) await parts.StopAsync();
        services.Sink.Post(new SnapshotChange.Replace(resource.Kind, list.Objects) { Namespace = @namespace, Unread = list.Unread });
        services.Metrics?.Listed(resource.Kind);
        position = list.ResourceVersion;
        listed = everListed = true;
        logger.Listed(resource.Kind, list.Objects.Count);
        return true;
    }

    // Discovery is asked only where the likely version is refused: most often a list is the first request and the last.
    private async Task<ListResult?> ReadAsync(ListReader reader, CancellationToken cancellation)
    {
        version = services.Probe.Likely(resource);
        try
        {
            return await reader.ReadAsync(version, cached: !everListed, cancellation);
        }
        catch (ApiException refusal) when (refusal.Code is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            if (refusal.Code == HttpStatusCode.NotFound) services.Probe.Forget(resource.Kind);
            var served = await ServedAsync(cancellation);
            if (served == version) throw;
            if (served is null) return null;
            version = served;
        }

        return await reader.ReadAsync(version, cached: !everListed, cancellation);
    }

    private async Task<string?> ServedAsync(CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(options.RequestTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        return await services.Probe.ServedVersionAsync(resource, both.Token);
    }

    private async Task<int> WatchAsync(CancellationToken cancellation)
    {
        using var silence = new CancellationTokenSource(options.RequestTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, silence.Token);
        var length = options.WatchTime * (1 + services.Random.NextDouble());
        using var response = await OpenAsync(length, both.Token);
        sync.Report(SyncState.Live);
        said = Sentence.Empty;
        await using var reader = new LineReader(await response.Content.ReadAsStreamAsync(both.Token), options.LineLimit);
        var lines = 0;
        silence.CancelAfter(options.Silence);
        try
        {
            while (await reader.ReadAsync(both.Token) is { } line)
            {
                silence.CancelAfter(options.Silence);
                if (line.Length == 0) continue;
                lines++;
                Take(line);
            }
        }
        catch (OperationCanceledException) when (silence.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            position = null;
            services.Connection.Reload();
            throw new UnansweredException($"The watch was open, but silent for {options.Silence.TotalSeconds:0} s; the kind is listed again.");
        }

        return lines;
    }

    private async Task<HttpResponseMessage> OpenAsync(TimeSpan length, CancellationToken inTime)
    {
        try
        {
            return await client.WatchAsync(version, position!, length, inTime);
        }
        catch (OperationCanceledException) when (inTime.IsCancellationRequested)
        {
            // So does a server that waits for a version of which it has lost its memory.
            position = null;
            throw;
        }
    }

    private void Take(byte[] line)
    {
        try
        {
            if (watch.Take(line) is { Length: > 0 } reached) position = reached;
        }
        catch (JsonException)
        {
            // Damaged on the way, it comes whole from the same position; if not, only a list tells what it was.
            var again = broken == position;
            broken = position;
            if (again) position = null;
            throw new UnansweredException("A line of the watch could not be read; a new one is opened.");
        }
    }

    private TimeSpan Refused(ApiException refusal)
    {
        // Whatever else it means, it may be that the server does not know the version: only a list tells.
        if (refusal.Code is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.Unauthorized)) position = null;
        if (refusal.Code == HttpStatusCode.NotFound) services.Probe.Forget(resource.Kind);
        return refusal.Code == HttpStatusCode.Unauthorized
            ? Retry(ClusterTroubles.Of(refusal, services.Connection.Known).Sentence)
            : Retry(refusal.Words, refusal.RetryAfter);
    }

    private async Task<TimeSpan> ForbiddenAsync(Sentence message, CancellationToken cancellation)
    {
        (position, listed) = (null, false);
        try
        {
            if (parts is not null && await parts.FollowAsync(cancellation)) return options.UnavailableRetry;
            var names = resource.Kind == Kinds.Namespace ? await services.Scope.ForAsync(resource, cancellation) : [];
            return Unavailable(SyncState.Forbidden, message, names);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
    }

    private TimeSpan Retry(Sentence message, TimeSpan? atLeast = null)
    {
        var wait = backOff.Next();
        if (atLeast > wait) wait = atLeast.Value;
        Note(message, absent: false);
        if (parts?.Runs != true) sync.Report(listed ? SyncState.Reconnecting : sync.State, message, wait);
        return wait;
    }

    /// <param name="names">Namespaces that are known to be there, though they may not be listed.</param>
    private TimeSpan Unavailable(SyncState state, Sentence message, EquatableList<string>? names = null)
    {
        position = null;
        listed = false;
        var known = (names ?? []).Select(name => new NamespaceObject { Meta = new ObjectMeta { Name = name } });
        services.Sink.Post(new SnapshotChange.Replace(resource.Kind, [.. known]) { Namespace = @namespace });
        Note(message, absent: state == SyncState.NotServed);
        sync.Report(state, message, options.UnavailableRetry);
        return options.UnavailableRetry;
    }

    /// <summary>The same trouble is said once: it may last for as long as the cluster.</summary>
    private void Note(Sentence message, bool absent)
    {
        services.Metrics?.Failed(resource.Kind);
        if (message.Equals(said)) logger.StillFailed(resource.Kind, message.English);
        else if (absent) logger.Absent(resource.Kind, message.English);
        else logger.Failed(resource.Kind, message.English);
        said = message;
    }
}
