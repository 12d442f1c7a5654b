using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Hosting;

/// <summary>Says in the log what the app has reached and what it may read there; until then, each new trouble once, with its remedy.</summary>
internal sealed class ClusterReport(IServerProbe probe, TimeProvider time, ILogger<ClusterReport> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await AskUntilReachedAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The app stopped before there was a cluster.
        }
    }

    private async Task AskUntilReachedAsync(CancellationToken cancellation)
    {
        var said = Sentence.Empty;
        while (true)
        {
            var server = await probe.AskAsync(cancellation);
            if (server.Trouble.IsEmpty)
            {
                Say(server);
                return;
            }

            if (!server.Trouble.Equals(said)) logger.Unreached(server.Trouble.English, server.Remedy.English);
            said = server.Trouble;
            await Task.Delay(Between, time, cancellation);
        }
    }

    private void Say(ServerState server)
    {
        logger.Reached(server.Address!, server.Version);
        logger.Serves(string.Join(", ", server.Served.Select(item => $"{item.Kind.Kind} {item.Version}")));
        var missing = Kinds.All.Except(server.Served.Select(item => item.Kind)).Select(kind => kind.Kind).ToArray();
        if (missing.Length > 0) logger.NotServed(string.Join(", ", missing));
        var refused = server.Rights.Where(item => !item.List || !item.Watch).Select(item => item.Kind.Kind).ToArray();
        if (refused.Length > 0) logger.MayNot(string.Join(", ", refused));
        else logger.MayAll(server.Rights.Count);
    }
}
