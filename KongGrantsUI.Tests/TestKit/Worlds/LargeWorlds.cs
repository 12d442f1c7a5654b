using System.Text.Json;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Demo.Cluster.Seeding;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.TestKit.Worlds;

/// <summary>The demo's large world as a snapshot, with a gateway.</summary>
internal static class LargeWorlds
{
    /// <param name="pairs">Pairs of teams that share plugins, of 100 objects each.</param>
    public static ClusterSnapshot Make(int pairs) => ClusterSnapshot.Of(new LargeWorld(pairs).Objects().Select(item =>
    {
        using var document = JsonDocument.Parse(item.ToJsonString());
        return WireMapper.Map(document.RootElement).Object;
    }).OfType<ClusterObject>().Concat(World.Empty.Gateway().Snapshot.Objects()));
}
