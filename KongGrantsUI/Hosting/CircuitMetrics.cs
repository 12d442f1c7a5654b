using System.Diagnostics.Metrics;
using KongGrantsUI.Cluster.Watching;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace KongGrantsUI.Hosting;

/// <summary>Counts the open circuits, and those whose browser is connected at the moment.</summary>
internal sealed class CircuitMetrics : CircuitHandler
{
    private readonly UpDownCounter<int> open;
    private readonly UpDownCounter<int> connected;

    public CircuitMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(WatchMetrics.MeterName);
        open = meter.CreateUpDownCounter<int>("konggrants.circuits", "{circuit}", "Circuits in memory");
        connected = meter.CreateUpDownCounter<int>("konggrants.circuits.connected", "{circuit}", "Circuits whose browser is connected");
    }

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => Add(open, 1);

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken) => Add(open, -1);

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Add(connected, 1);

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Add(connected, -1);

    private static Task Add(UpDownCounter<int> counter, int change)
    {
        counter.Add(change);
        return Task.CompletedTask;
    }
}
