using System.Globalization;
using System.Text.RegularExpressions;

namespace KongGrantsUI.Tests.Views.Graph;

/// <summary>The straight pieces of SVG path data, as thin rectangles; a bend counts as its corner.</summary>
internal static partial class PathPieces
{
    public static IEnumerable<Area> Of(string path)
    {
        var points = Pair().Matches(path).Select(match => (X: Number(match.Groups[1]), Y: Number(match.Groups[2]))).ToArray();
        foreach (var (from, to) in points.Zip(points.Skip(1)))
            yield return new Area(path, Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Abs(from.X - to.X) + 0.01, Math.Abs(from.Y - to.Y) + 0.01);
    }

    private static double Number(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(-?[\d.]+) (-?[\d.]+)")]
    private static partial Regex Pair();
}
