using static KongGrantsUI.Views.Graph.GraphLayout;

namespace KongGrantsUI.Views.Graph;

/// <summary>Finds a place for the tag of a line where it hides no object and no other tag. Pure for lines in the same order.</summary>
internal sealed class RouteTags(RouteMap map)
{
    /// <summary>Tags grow where the map is small, up to this.</summary>
    public const double MostScale = 1.25;
    public const double Small = 24;
    private const double Height = 22 * MostScale;
    private const double Cell = 240;
    private const double Plug = 9;
    private const double TitleWidth = NodeWidth;
    private const double Step = 30;
    private const int MostSteps = 40;

    private readonly Dictionary<(int, int), List<Spot>> taken = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The middle of the tag, and whether only its icon has room there.</summary>
    public (RoutePoint At, bool Tight) Place(GraphEdge edge, IReadOnlyList<RoutePoint> points)
    {
        foreach (var id in new[] { edge.From, edge.Via, edge.To }) Learn(map.BoxOf(id));
        var places = Candidates(points).Prepend(RoutePath.LongestMiddle(points)).ToArray();
        foreach (var (width, tight) in new[] { (edge.TagWidth * MostScale, false), (Small, true) })
        {
            foreach (var point in places)
            {
                var spot = Around(point, width);
                if (Cells(spot).Any(cell => taken.TryGetValue(cell, out var others) && others.Exists(spot.Meets))) continue;
                Take(spot);
                return (point, tight);
            }
        }

        return (places[0], true);
    }

    private static Spot Around(RoutePoint point, double width) => new(point.X - (width / 2), point.Y - (Height / 2), width, Height);

    /// <summary>Along the longer pieces first, from their middles outwards.</summary>
    private static IEnumerable<RoutePoint> Candidates(IReadOnlyList<RoutePoint> points) =>
        from piece in points.Zip(points.Skip(1)).OrderByDescending(Length)
        let steps = Math.Clamp((int)(Length(piece) / Step), 1, MostSteps)
        from step in Enumerable.Range(0, steps + 1).OrderBy(step => Math.Abs((2 * step) - steps))
        select new RoutePoint(
            piece.First.X + ((piece.Second.X - piece.First.X) * step / steps), piece.First.Y + ((piece.Second.Y - piece.First.Y) * step / steps));

    private static double Length((RoutePoint First, RoutePoint Second) piece) =>
        Math.Abs(piece.First.X - piece.Second.X) + Math.Abs(piece.First.Y - piece.Second.Y);

    private void Learn(GraphBox? box)
    {
        if (box is null || !known.Add(box.Id)) return;
        Take(new Spot(box.X, box.Y + 4, TitleWidth, Header - 8));
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
