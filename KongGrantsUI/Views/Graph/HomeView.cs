using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Graph.Panel;

namespace KongGrantsUI.Views.Graph;

/// <summary>The home page: the map, what is selected in it, and how far the first reading has come.</summary>
/// <param name="Map">The map, filtered.</param>
/// <param name="Selection">Null where nothing visible is selected.</param>
/// <param name="Synced">Whether every kind has been read once.</param>
/// <param name="Progress">A line for each kind.</param>
/// <param name="Presets">Filters that are one click away.</param>
public sealed record HomeView(GraphModel Map, SelectionView? Selection, bool Synced, EquatableList<string> Progress, EquatableList<Preset> Presets)
{
    public static HomeView Project(VisibleWorld world, GraphQuery query, string selected)
    {
        var map = GraphView.Project(world, query);
        return new HomeView(
            map,
            SelectionView.Make(world, map, selected),
            world.Snapshot.IsSynced,
            world.Snapshot.IsSynced ? [] : world.Snapshot.Sync.Select(kind => $"{kind.Kind.Kind}: {State(kind)}").ToEquatableList(),
            Graph.Presets.Of(world));
    }

    private static string State(KindSync kind) => kind.State switch
    {
        SyncState.Waiting => "waiting",
        SyncState.Listing => "reading",
        SyncState.Live => "read",
        _ => kind.Message,
    };
}
