using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Graph.Panel;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Graph;

/// <summary>The home page: the map, what is selected in it, and what stands in its place.</summary>
/// <param name="Frame">How far the first reading has come, and why there may be no map.</param>
/// <param name="Map">The map, filtered.</param>
/// <param name="Selection">Null where nothing visible is selected.</param>
/// <param name="Presets">Filters that are one click away.</param>
public sealed record HomeView(PageFrame Frame, GraphModel Map, SelectionView? Selection, EquatableList<Preset> Presets)
{
    public static HomeView Project(VisibleWorld world, GraphQuery query, string selected)
    {
        var map = GraphView.Project(world, query);
        return new HomeView(PageFrame.Of(world), map, SelectionView.Make(world, map, selected), Graph.Presets.Of(world));
    }
}
