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

    private void Apply(LiveState state)
    {
        if (state.Snapshot.Sync.Any(kind => kind.State is SyncState.Waiting or SyncState.Listing)) return;
        try
        {
            var status = cell.Apply(state, credentials.Current);
            if (status.RejectedReason is { } reason) DemoGatewayLog.Refused(logger, state.Snapshot.Revision, status.Revision, reason);
            else DemoGatewayLog.Applied(logger, state.Snapshot.Revision);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            DemoGatewayLog.BuildFailed(logger, state.Snapshot.Revision, error);
        }
    }
}
