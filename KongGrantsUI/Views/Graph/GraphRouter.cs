using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>Leads every line through the gaps between columns, rows and shelves, so that none crosses a node. Pure.</summary>
public static class GraphRouter
{
    /// <summary>In map units: about a screen's width where words can be read.</summary>
    private const double LongFrom = 1_000;

    public static GraphModel Route(GraphModel model)
    {
        var map = new RouteMap(model);
        var tags = new RouteTags(map);
        return model with { Edges = model.Edges.Select(edge => Route(edge, map, tags)).ToEquatableList() };
    }

    private static GraphEdge Route(GraphEdge edge, RouteMap map, RouteTags tags)
    {
        var lane = Lane(edge.Id);
        var points = new List<RoutePoint>();
        var stops = edge.Via.Length > 0 && map.Has(edge.Via) ? new[] { edge.From, edge.Via, edge.To } : [edge.From, edge.To];
        foreach (var (from, to) in stops.Zip(stops.Skip(1))) points.AddRange(map.Between(from, to, lane));
        var (label, tight) = edge.HasTag ? tags.Place(edge, RoutePath.Corners(points)) : (RoutePath.LongestMiddle(points), false);
        return edge with { Path = RoutePath.Of(points), Long = RoutePath.Length(points) > LongFrom, LabelX = label.X, LabelY = label.Y, Tight = tight };
    }

    /// <summary>Which of seven parallel tracks a line takes: by its name, so that it keeps it.</summary>
    private static double Lane(string id)
    {
        var hash = 17;
        foreach (var letter in id) hash = unchecked((hash * 31) + letter);
        return ((Math.Abs(hash % 7) - 3) * 4) + 0.5;
    }
}
