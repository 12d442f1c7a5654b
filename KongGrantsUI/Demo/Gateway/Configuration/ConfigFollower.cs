using System.Threading.Channels;
using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>
/// Keeps the configuration up to date with the feed and the credentials. States before the first full sync are passed
/// over: a half-read cluster would serve, and refuse, the wrong things.
/// </summary>
internal sealed class ConfigFollower(ILiveFeed feed, ICredentialStore credentials, ConfigCell cell, ILogger logger)
{
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    private EquatableList<ConfigFault> lastFaults = [];

    /// <summary>Applies what is there now, then follows until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var subscription = feed.Subscribe();
        using var registration = credentials.OnChange(() => wake.Writer.TryWrite(true));
        var listening = ListenAsync(subscription, cancellation);
        try
        {
            do Apply(feed.Current);
            while (await wake.Reader.WaitToReadAsync(cancellation) && wake.Reader.TryRead(out _));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The gateway stops.
        }

        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ListenAsync(LiveSubscription subscription, CancellationToken cancellation)
    {
        await foreach (var _ in subscription.ReadAllAsync(cancellation)) wake.Writer.TryWrite(true);
    }

    private static bool IsHalfRead(ClusterSnapshot snapshot) =>
        ReferenceEquals(snapshot, ClusterSnapshot.Empty) || snapshot.Sync.Any(kind => kind.State is SyncState.Waiting or SyncState.Listing);

    private void Apply(LiveState state)
    {
        if (IsHalfRead(state.Snapshot)) return;
        try
        {
            var status = cell.Apply(state, credentials.Current);
            Log(status);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            DemoGatewayLog.BuildFailed(logger, state.Snapshot.Revision, error);
        }
    }

    /// <summary>A refusal lasts over many revisions, and is said once.</summary>
    private void Log(GatewayStatus status)
    {
        if (status.Faults.Equals(lastFaults) && status.IsRejected) return;
        lastFaults = status.Faults;
        if (status.RejectedReason is { } reason) DemoGatewayLog.Refused(logger, status.RejectedRevision ?? 0, status.Revision, reason);
        else DemoGatewayLog.Applied(logger, status.Revision ?? 0);
    }
}
