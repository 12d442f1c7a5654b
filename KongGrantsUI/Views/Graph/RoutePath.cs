using System.Globalization;
using System.Text;

namespace KongGrantsUI.Views.Graph;

/// <summary>Corners as SVG path data, with round bends. Pure.</summary>
internal static class RoutePath
{
    private const double Radius = 9;

    public static string Of(IReadOnlyList<RoutePoint> raw)
    {
        var points = Corners(raw);
        if (points.Count == 0) return "";
        var text = new StringBuilder("M").Append(N(points[0].X)).Append(' ').Append(N(points[0].Y));
        for (var index = 1; index < points.Count - 1; index++) Bend(text, points[index - 1], points[index], points[index + 1]);
        return text.Append('L').Append(N(points[^1].X)).Append(' ').Append(N(points[^1].Y)).ToString();
    }

    /// <summary>The middle of the longest straight piece, where a label has room.</summary>
    public static RoutePoint LongestMiddle(IReadOnlyList<RoutePoint> raw)
    {
        if (raw.Count < 2) return raw.Count == 1 ? raw[0] : default;
        var (from, to) = raw.Zip(raw.Skip(1)).MaxBy(pair => Length(pair.First, pair.Second));
        return new RoutePoint((from.X + to.X) / 2, (from.Y + to.Y) / 2);
    }

    public static double Length(IReadOnlyList<RoutePoint> points) => points.Zip(points.Skip(1)).Sum(pair => Length(pair.First, pair.Second));

    /// <summary>The same way without points that are no corners.</summary>
    public static List<RoutePoint> Corners(IReadOnlyList<RoutePoint> raw)
    {
        var points = new List<RoutePoint>();
        foreach (var point in raw)
        {
            if (points.Count > 0 && Length(points[^1], point) < 0.5) continue;
            // A corner on a straight piece is none.
            if (points.Count > 1 && Straight(points[^2], points[^1], point)) points[^1] = point;
            else points.Add(point);
        }

        return points;
    }

    private static bool Straight(RoutePoint a, RoutePoint b, RoutePoint c) =>
        (a.X == b.X && b.X == c.X) || (a.Y == b.Y && b.Y == c.Y);

    private static void Bend(StringBuilder text, RoutePoint from, RoutePoint corner, RoutePoint to)
    {
        var (before, after) = (Toward(corner, from), Toward(corner, to));
        text.Append('L').Append(N(before.X)).Append(' ').Append(N(before.Y))
            .Append('Q').Append(N(corner.X)).Append(' ').Append(N(corner.Y))
            .Append(' ').Append(N(after.X)).Append(' ').Append(N(after.Y));
    }

    private static RoutePoint Toward(RoutePoint corner, RoutePoint end)
    {
        var length = Length(corner, end);
        var part = length == 0 ? 0 : Math.Min(Radius, length / 2) / length;
        return new RoutePoint(corner.X + ((end.X - corner.X) * part), corner.Y + ((end.Y - corner.Y) * part));
    }

    private static double Length(RoutePoint from, RoutePoint to) => Math.Abs(from.X - to.X) + Math.Abs(from.Y - to.Y);

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
