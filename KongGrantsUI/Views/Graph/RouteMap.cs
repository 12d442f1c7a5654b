using static KongGrantsUI.Views.Graph.GraphLayout;

namespace KongGrantsUI.Views.Graph;

/// <summary>Where things lie, and the free ways between them. Pure; made once for a model.</summary>
internal sealed class RouteMap
{
    private readonly Dictionary<string, Stop> stops = new(StringComparer.Ordinal);
    private readonly double[] shelves;
    private readonly double bottom;

    public RouteMap(GraphModel model)
    {
        shelves = [.. model.Boxes.Select(box => box.Y).Distinct().Order()];
        bottom = model.Height - (BoxGap / 2);
        foreach (var box in model.Boxes)
        {
            stops[box.Id] = new Stop(box, box.X, box.Y + Header / 2, box.Width, IsBox: true);
            foreach (var node in box.Nodes) stops[node.Id] = new Stop(box, node.X, node.Y + (NodeHeight / 2), NodeWidth, IsBox: false);
        }
    }

    public bool Has(string id) => stops.ContainsKey(id);

    public GraphBox? BoxOf(string id) => stops.GetValueOrDefault(id)?.Box;

    public IEnumerable<RoutePoint> Between(string fromId, string toId, double lane)
    {
        if (!stops.TryGetValue(fromId, out var from) || !stops.TryGetValue(toId, out var to)) return [];
        return from.Box.Id == to.Box.Id ? Inside(from, to, lane) : Across(from, to, lane);
    }

    private static IEnumerable<RoutePoint> Inside(Stop from, Stop to, double lane)
    {
        if (from.X == to.X)
        {
            var side = from.X - (ColumnGap / 4) + (lane / 2);
            return [new(from.X, from.Y), new(side, from.Y), new(side, to.Y), new(to.X, to.Y)];
        }

        var right = to.X > from.X;
        var (start, end) = right ? (from.Right, to.X) : (from.X, to.Right);
        var (leave, arrive) = right ? (start + (ColumnGap / 2) + lane, end - (ColumnGap / 2) + lane) : (start - (ColumnGap / 2) + lane, end + (ColumnGap / 2) + lane);
        if (Math.Abs(to.X - from.X) < 2 * NodeWidth) return [new(start, from.Y), new(leave, from.Y), new(leave, to.Y), new(end, to.Y)];
        var row = to.Y - ((NodeHeight + RowGap) / 2) + (lane / 4);
        return [new(start, from.Y), new(leave, from.Y), new(leave, row), new(arrive, row), new(arrive, to.Y), new(end, to.Y)];
    }

    private IEnumerable<RoutePoint> Across(Stop from, Stop to, double lane)
    {
        var (start, leave) = from.Exit(to, lane);
        var (end, arrive) = to.Entry(from, lane);
        var (here, there) = (Shelf(from), Shelf(to));
        yield return new(start, from.Y);
        yield return new(leave, from.Y);
        if (here != there || Math.Abs(leave - arrive) > BoxGap)
        {
            var first = Gutter(here < there ? here + 1 : here) + lane;
            var last = Gutter(here > there ? there + 1 : there) + lane;
            yield return new(leave, first);
            // Over several shelves the way leads round by the left margin, where no box can lie.
            if (first != last)
            {
                yield return new((BoxGap / 2) + lane, first);
                yield return new((BoxGap / 2) + lane, last);
            }

            yield return new(arrive, last);
            yield return new(arrive, to.Y);
        }
        else
        {
            yield return new(leave, to.Y);
        }

        yield return new(end, to.Y);
    }

    private int Shelf(Stop stop) => Array.BinarySearch(shelves, stop.Box.Y);

    /// <summary>The free height above a shelf, or below the last.</summary>
    private double Gutter(int shelf) => shelf < shelves.Length ? shelves[shelf] - (BoxGap / 2) : bottom;

    /// <summary>A place where lines start and end; <see cref="Y"/> is its middle.</summary>
    private sealed record Stop(GraphBox Box, double X, double Y, double Width, bool IsBox)
    {
        public double Right => X + Width;
        private bool First => IsBox || X <= Box.X + Padding + 1;
        private bool Last => IsBox || Right >= Box.X + Box.Width - Padding - 1;
        private double OutsideLeft => Box.X - (BoxGap / 2);
        private double OutsideRight => Box.X + Box.Width + (BoxGap / 2);

        public (double Port, double Way) Exit(Stop to, double lane)
        {
            if (First && (!Last || to.Box.X < Box.X)) return (X, OutsideLeft + lane);
            return (Right, (Last ? OutsideRight : Right + (ColumnGap / 2)) + lane);
        }

        public (double Port, double Way) Entry(Stop from, double lane)
        {
            if (First && (!Last || from.Box.X < X)) return (X, OutsideLeft + lane);
            return Last ? (Right, OutsideRight + lane) : (X, X - (ColumnGap / 2) + lane);
        }
    }
}
