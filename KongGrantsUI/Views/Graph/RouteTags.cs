using static KongGrantsUI.Views.Graph.GraphLayout;

namespace KongGrantsUI.Views.Graph;

/// <summary>Finds a place for the tag of a line where it hides no object and no other tag. Pure for lines in the same order.</summary>
internal sealed class RouteTags(RouteMap map)
{
    public const double Height = 22;
    private const double Cell = 240;
    private const double Plug = 9;
    private const int Steps = 8;

    private readonly Dictionary<(int, int), List<Spot>> taken = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public RoutePoint Place(GraphEdge edge, IReadOnlyList<RoutePoint> points)
    {
        foreach (var id in new[] { edge.From, edge.Via, edge.To }) Learn(map.BoxOf(id));
        var middle = RoutePath.LongestMiddle(points);
        foreach (var point in Candidates(points).Prepend(middle))
        {
            var spot = Around(point, edge.TagWidth);
            if (Cells(spot).Any(cell => taken.TryGetValue(cell, out var others) && others.Exists(spot.Meets))) continue;
            Take(spot);
            return point;
        }

        return middle;
    }

    private static Spot Around(RoutePoint point, double width) => new(point.X - (width / 2), point.Y - (Height / 2), width, Height);

    /// <summary>Along the longer pieces first, from their middles outwards.</summary>
    private static IEnumerable<RoutePoint> Candidates(IReadOnlyList<RoutePoint> points) =>
        from piece in points.Zip(points.Skip(1)).OrderByDescending(pair => Math.Abs(pair.First.X - pair.Second.X) + Math.Abs(pair.First.Y - pair.Second.Y))
        from step in Enumerable.Range(0, Steps + 1).OrderBy(step => Math.Abs((2 * step) - Steps))
        select new RoutePoint(
            piece.First.X + ((piece.Second.X - piece.First.X) * step / Steps), piece.First.Y + ((piece.Second.Y - piece.First.Y) * step / Steps));

    private void Learn(GraphBox? box)
    {
        if (box is null || !known.Add(box.Id)) return;
        foreach (var node in box.Nodes)
        {
            var left = node.Socket is null ? node.X : node.X - Plug;
            Take(new Spot(left, node.Y, node.X + NodeWidth - left, NodeHeight));
        }
    }

    private void Take(Spot spot)
    {
        foreach (var cell in Cells(spot))
        {
            if (!taken.TryGetValue(cell, out var here)) taken[cell] = here = [];
            here.Add(spot);
        }
    }

    private static IEnumerable<(int, int)> Cells(Spot spot)
    {
        for (var x = (int)Math.Floor(spot.X / Cell); x <= (int)Math.Floor((spot.X + spot.Width) / Cell); x++)
            for (var y = (int)Math.Floor(spot.Y / Cell); y <= (int)Math.Floor((spot.Y + spot.Height) / Cell); y++)
                yield return (x, y);
    }

    private sealed record Spot(double X, double Y, double Width, double Height)
    {
        public bool Meets(Spot other) => X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
    }
}
