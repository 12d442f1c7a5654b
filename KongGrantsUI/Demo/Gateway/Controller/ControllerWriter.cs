using System.Threading.Channels;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>
/// Writes into the cluster what Kong's controller would: conditions, addresses and Events. Level-based: each pass compares
/// what should be there with what is, so a failed or missed pass is made up for by the next, and a cluster in which all is
/// said is not written to.
/// </summary>
public sealed class ControllerWriter(
    IGatewayStatusFeed gateway, IControllerApi api, ControllerOptions options, TimeProvider time, ILogger<ControllerWriter> logger)
    : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private readonly StatusWriter statuses = new(api, options.ControllerName, time);
    private readonly EventWriter events = new(api, time);
    private string? lastError;

    /// <summary>One pass over the newest report. False where the cluster did not take all of it.</summary>
    public async Task<bool> PassAsync(CancellationToken cancellation)
    {
        var report = gateway.Report;
        if (report == GatewayReport.None) return true;
        var plan = ControllerPlan.For(report, options);
        var isDone = await TryAsync(() => statuses.WriteAsync(plan.Statuses, cancellation), cancellation);
        return await TryAsync(() => events.WriteAsync(plan.Events, report.State.Snapshot, cancellation), cancellation) && isDone;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        using var registration = gateway.OnChange(() => wake.Writer.TryWrite(true));
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await PassAsync(stoppingToken)) await Task.Delay(RetryAfter, time, stoppingToken);
            else _ = await wake.Reader.ReadAsync(stoppingToken);
        }
    }

    private async Task<bool> TryAsync(Func<Task> write, CancellationToken cancellation)
    {
        try
        {
            await write();
            return true;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            if (lastError != error.Message) ControllerWriterLog.WriteFailed(logger, error.Message);
            lastError = error.Message;
            return false;
        }
    }
}
