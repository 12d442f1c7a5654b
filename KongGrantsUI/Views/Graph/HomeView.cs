using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>The home page: the map, what is selected in it, and how far the first reading has come.</summary>
/// <param name="Map">The map, filtered.</param>
/// <param name="Selection">Null where nothing visible is selected.</param>
/// <param name="Synced">Whether every kind has been read once.</param>
/// <param name="Progress">A line for each kind.</param>
public sealed record HomeView(GraphModel Map, SelectionView? Selection, bool Synced, EquatableList<string> Progress)
{
    public static HomeView Project(VisibleWorld world, string filter, string selected)
    {
        var map = GraphView.Project(world, GraphFilter.Parse(filter));
        return new HomeView(
            map,
            SelectionView.Make(world, map, selected),
            world.Snapshot.IsSynced,
            world.Snapshot.IsSynced ? [] : world.Snapshot.Sync.Select(kind => $"{kind.Kind.Kind}: {State(kind)}").ToEquatableList());
    }

    private static string State(KindSync kind) => kind.State switch
    {
        SyncState.Waiting => "waiting",
        SyncState.Listing => "reading",
        SyncState.Live => "read",
        _ => kind.Message,
    };
}
