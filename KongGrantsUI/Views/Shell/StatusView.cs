using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Shell;

/// <summary>Freshness, kind by kind.</summary>
public sealed record StatusView(EquatableList<KindSync> Kinds)
{
    public static StatusView Project(VisibleWorld world) => new(world.Snapshot.Sync);
}
