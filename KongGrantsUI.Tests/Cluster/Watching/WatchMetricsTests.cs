using System.Diagnostics.Metrics;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Watching;
using KongGrantsUI.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Cluster.Watching;

public sealed class WatchMetricsTests
{
    [Fact]
    public async Task Metrics_TellStalenessByKindAndCountEvents()
    {
        var time = new FakeTimeProvider();
        var store = new SnapshotStore();
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var factory = services.GetRequiredService<IMeterFactory>();
        using var listener = new MeterListener();
        var seen = new List<string>();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, factory)) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Add($"{instrument.Name} {Text(tags)} {value}"));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Add($"{instrument.Name} {Text(tags)} {value}"));
        listener.Start();
        var metrics = new WatchMetrics(factory, store, time);
        await PublishAsync(store, new KindSync(Kinds.Service, SyncState.Live, time.GetUtcNow()), new KindSync(Kinds.Secret, SyncState.Reconnecting, time.GetUtcNow()));
        time.Advance(TimeSpan.FromSeconds(7));

        listener.RecordObservableInstruments();
        metrics.Event(Kinds.Service, "ADDED");
        metrics.Listed(Kinds.Service);
        metrics.Failed(Kinds.Service);

        Assert.Equal(
            [
                $"konggrants.watch.staleness kind={Kinds.Service},state=Live 0", $"konggrants.watch.staleness kind={Kinds.Secret},state=Reconnecting 7",
                $"konggrants.watch.events kind={Kinds.Service},type=ADDED 1", $"konggrants.watch.lists kind={Kinds.Service} 1", $"konggrants.watch.failures kind={Kinds.Service} 1",
            ],
            seen);
    }

    private static async Task PublishAsync(SnapshotStore store, params KindSync[] states)
    {
        using var stop = new CancellationTokenSource();
        using var subscription = store.Subscribe();
        foreach (var state in states) store.Post(new SnapshotChange.Sync(state));
        var running = store.RunAsync(stop.Token);
        await subscription.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10));
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
}
