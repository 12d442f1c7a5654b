using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Hosting;

/// <summary>Asks the API server that the app watches.</summary>
internal sealed class ServerProbe(ClusterConnection connection, ClusterProbe probe) : IServerProbe
{
    public async Task<ServerState> AskAsync(CancellationToken cancellation)
    {
        Uri? address = null;
        try
        {
            address = await connection.AddressAsync(cancellation);
            return new ServerState(address, await probe.ServerVersionAsync(cancellation), "", await ServedAsync(cancellation));
        }
        catch (Exception error) when (error is HttpRequestException or ApiException or IOException)
        {
            return new ServerState(address, "", error.Message, []);
        }
    }

    private async Task<EquatableList<ServedKind>> ServedAsync(CancellationToken cancellation)
    {
        var served = new List<ServedKind>();
        foreach (var resource in ResourceKind.All)
            if (await probe.ServedVersionAsync(resource, cancellation) is { } version) served.Add(new ServedKind(resource.Kind, version));
        return served.ToEquatableList();
    }
}
