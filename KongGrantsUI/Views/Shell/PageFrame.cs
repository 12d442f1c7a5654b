using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Shell;

/// <summary>What every page says in the place of, or above, its content. Pure.</summary>
/// <param name="State">Whether the page has content.</param>
/// <param name="Sync">Kind by kind, while the first sync runs; else empty.</param>
/// <param name="Unreadable">Kinds that the app's own account may not read: what depends on them is missing.</param>
public sealed record PageFrame(PageState State, EquatableList<SyncLine> Sync, EquatableList<string> Unreadable)
{
    private static readonly GroupKind[] KongKinds = [Kinds.KongPlugin, Kinds.KongConsumer];

    public int Done => Sync.Count(line => line.State is not (SyncState.Waiting or SyncState.Listing));

    public static PageFrame Of(VisibleWorld world)
    {
        var state = StateOf(world);
        return new PageFrame(
            state,
            state == PageState.Reading ? world.Snapshot.Sync.Select(SyncLine.Of).ToEquatableList() : [],
            world.Snapshot.Sync.Where(kind => kind.State == SyncState.Forbidden).Select(kind => kind.Kind.Kind).ToEquatableList());
    }

    private static PageState StateOf(VisibleWorld world)
    {
        var sync = world.Snapshot.Sync;
        if (!world.Snapshot.IsSynced) return PageState.Reading;
        if (KongKinds.All(kind => sync.Any(item => item.Kind == kind && item.State == SyncState.NotServed))) return PageState.NotInstalled;
        return MaySeeSomething(world) ? PageState.Ready : PageState.NotAllowed;
    }

    private static bool MaySeeSomething(VisibleWorld world) =>
        Kinds.All.Any(kind => world.Access.May("list", kind, "") || world.Access.NamespacesWith("list", kind).Any());
}
