using KongGrantsUI.Access;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Shell;

/// <summary>Freshness kind by kind, and the gateway's word about itself.</summary>
public sealed record StatusView(EquatableList<KindSync> Kinds, GatewayState Gateway, GatewayRefusal? Refusal)
{
    public static StatusView Project(VisibleWorld world) => new(world.Snapshot.Sync, world.Gateway, GatewayRefusal.Of(world));

    public int LiveKinds => Kinds.Count(kind => kind.State == SyncState.Live);
}
