using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Keeping;

/// <summary>What everything about routing comes from, for inputs of <see cref="KeptWork"/>.</summary>
internal static class RouteTables
{
    /// <summary>The tables of routes and Ingresses of every kind.</summary>
    public static object[] Routes(this ClusterSnapshot snapshot) =>
    [
        snapshot.HttpRoutes, snapshot.GrpcRoutes, snapshot.TcpRoutes, snapshot.UdpRoutes, snapshot.TlsRoutes, snapshot.Ingresses, snapshot.TcpIngresses, snapshot.UdpIngresses,
    ];
}
