using System.Net;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Hosting;

/// <summary>Asks the API server that the app watches, as the app's own account. Gives up after 30 s.</summary>
internal sealed class ServerProbe(ClusterConnection connection, ClusterProbe probe, TimeProvider time) : IServerProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly AccessReviewer own = new(new UserClient(connection, new OwnAccount(), time));

    public async Task<ServerState> AskAsync(CancellationToken cancellation)
    {
        Uri? address = null;
        using var limit = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            address = await connection.AddressAsync(both.Token);
            return await AskAsync(address, both.Token);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A credential plug-in may throw anything; all of it is an answer here.
        catch (Exception error)
#pragma warning restore CA1031
        {
            var trouble = ClusterTroubles.Of(error, address);
            return new ServerState(address, "", trouble.Sentence, []) { Remedy = trouble.Remedy };
        }
    }

    private async Task<ServerState> AskAsync(Uri address, CancellationToken cancellation)
    {
        var greeting = await probe.GreetAsync(cancellation);
        var served = await ServedAsync(cancellation);
        var rights = RightsAsync(served, cancellation);
        var (controller, unseen) = await ControllerAsync(cancellation);
        return new ServerState(address, greeting.Version, Sentence.Empty, served)
        {
            Skew = greeting.Skew, Rights = await rights, Controller = controller, ControllerUnseen = unseen,
        };
    }

    private async Task<EquatableList<ServedKind>> ServedAsync(CancellationToken cancellation)
    {
        var served = new List<ServedKind>();
        foreach (var resource in ResourceKind.All)
            if (await probe.ServedVersionAsync(resource, cancellation) is { } version) served.Add(new ServedKind(resource.Kind, version));
        return served.ToEquatableList();
    }

    private async Task<EquatableList<KindRights>> RightsAsync(EquatableList<ServedKind> served, CancellationToken cancellation) =>
        (await Task.WhenAll(served.Select(async item => new KindRights(
            item.Kind,
            await own.MayAsync(OwnAccount.Identity, "list", item.Kind, "", cancellation),
            await own.MayAsync(OwnAccount.Identity, "watch", item.Kind, "", cancellation))))).ToEquatableList();

    private async Task<(string Version, Sentence Unseen)> ControllerAsync(CancellationToken cancellation)
    {
        try
        {
            return await probe.ControllerVersionAsync(cancellation) is { } version
                ? (version, Sentence.Empty)
                : ("", "No Deployment in the cluster runs the image kubernetes-ingress-controller.");
        }
        catch (ApiException refusal) when (refusal.Code is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return ("", refusal.Code == HttpStatusCode.NotFound ? Of("The cluster serves no Deployments.") : Of("The app's account may not list Deployments, whose images would tell it."));
        }
    }
}
