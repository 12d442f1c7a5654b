using KongGrantsUI.Access;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Views;

/// <summary>A world as each of the three people sees it, every kind live, every namespace there.</summary>
internal static class Seen
{
    public static VisibleWorld ByKim(World world, GatewayState? gateway = null) => By(world, HowToWorld.Kim, HowToWorld.Owner(HowTo.Kims), gateway);

    public static VisibleWorld ByLuka(World world, GatewayState? gateway = null) => By(world, HowToWorld.Luka, HowToWorld.Owner(HowTo.Lukas), gateway);

    public static VisibleWorld ByAdmin(World world, GatewayState? gateway = null) => By(world, HowToWorld.Admin, HowToWorld.Everything, gateway);

    public static VisibleWorld By(World world, UserIdentity user, AccessMap access, GatewayState? gateway = null)
    {
        var all = Whole(world);
        return VisibleWorlds.For(new LiveState(all.Snapshot, all.Analyse(), World.Now), user, access, null, gateway);
    }

    private static World Whole(World world)
    {
        var names = world.Snapshot.Objects().Select(item => item.Namespace).Where(name => name.Length > 0).Distinct();
        var all = names.Aggregate(world, (grown, name) => grown.With(new NamespaceObject { Meta = World.Meta("", name) }));
        return world.Snapshot.Sync.Count > 0 ? all : all with
        {
            Snapshot = all.Snapshot with { Sync = Kinds.All.Select(kind => new KindSync(kind, SyncState.Live, World.Now)).ToEquatableList() },
        };
    }
}
