using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>
/// Packs boxes into shelves, in their order, so that the whole comes closest to the screen's shape. Shelves leave straight
/// gutters between them for lines. Heights count in steps, so that one row more or less seldom moves a box to another shelf. Pure.
/// </summary>
internal static class GraphShelves
{
    /// <summary>Width to height of the place where maps are looked at.</summary>
    private const double Aspect = 1.9;
    private const double Step = 3 * (GraphLayout.NodeHeight + GraphLayout.RowGap);
    private const int Candidates = 40;

    public static EquatableList<GraphBox> Pack(GraphBox[] boxes)
    {
        if (boxes.Length == 0) return [];
        var shelves = Shelves(boxes, BestWidth(boxes));
        var placed = new List<GraphBox>();
        var top = GraphLayout.BoxGap;
        foreach (var shelf in shelves)
        {
            var left = GraphLayout.BoxGap;
            foreach (var box in shelf)
            {
                placed.Add(Move(box, left, top));
                left += box.Width + GraphLayout.BoxGap;
            }

            top += shelf.Max(box => box.Height) + GraphLayout.BoxGap;
        }

        return placed.ToEquatableList();
    }

    private static double BestWidth(GraphBox[] boxes)
    {
        var least = boxes.Max(box => box.Width);
        var most = boxes.Sum(box => box.Width + GraphLayout.BoxGap);
        return Enumerable.Range(0, Candidates + 1)
            .Select(index => least + ((most - least) * Math.Pow((double)index / Candidates, 2)))
            .MinBy(width => Span(Shelves(boxes, width)));
    }

    /// <summary>How far one has to zoom out to see it all.</summary>
    private static double Span(List<List<GraphBox>> shelves) => Math.Max(
        shelves.Max(shelf => shelf.Sum(box => box.Width + GraphLayout.BoxGap)) / Aspect,
        shelves.Sum(shelf => Math.Ceiling(shelf.Max(box => box.Height) / Step) * Step + GraphLayout.BoxGap));

    private static List<List<GraphBox>> Shelves(GraphBox[] boxes, double width)
    {
        var shelves = new List<List<GraphBox>>();
        var left = double.MaxValue;
        foreach (var box in boxes)
        {
            if (left + box.Width > width + 1)
            {
                shelves.Add([]);
                left = 0;
            }

            shelves[^1].Add(box);
            left += box.Width + GraphLayout.BoxGap;
        }

        return shelves;
    }

    private static GraphBox Move(GraphBox box, double left, double top) => box with
    {
        X = left,
        Y = top,
        Nodes = box.Nodes.Select(node => node with { X = node.X + left, Y = node.Y + top }).ToEquatableList(),
    };
}
