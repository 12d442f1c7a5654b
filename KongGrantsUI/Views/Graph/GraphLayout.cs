using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>Puts boxes and nodes in their places. Pure and stable: the order of names decides, nothing else.</summary>
public static class GraphLayout
{
    public const double NodeWidth = 200;
    public const double NodeHeight = 46;
    private const double ColumnGap = 60;
    private const double RowGap = 12;
    private const double Padding = 18;
    private const double Header = 46;
    private const double BoxGap = 40;
    private const double EmptyWidth = 320;

    public static GraphModel Place(GraphModel model)
    {
        var placed = new List<GraphBox>();
        var perRow = model.Boxes.Count <= 6 ? 1 : (int)Math.Ceiling(Math.Sqrt(model.Boxes.Count));
        double top = BoxGap, width = 0;
        foreach (var row in model.Boxes.Select(Inside).Chunk(perRow))
        {
            var left = BoxGap;
            foreach (var box in row)
            {
                placed.Add(Move(box, left, top));
                left += box.Width + BoxGap;
            }
            width = Math.Max(width, left);
            top += row.Max(box => box.Height) + BoxGap;
        }
        return model with { Boxes = placed.ToEquatableList(), Width = Math.Max(width, EmptyWidth), Height = top };
    }

    /// <summary>0 referrers without a route, 1 plugins, 2 routes, 3 Services, 4 Gateways.</summary>
    public static int Column(string kind) => kind switch
    {
        "KongConsumer" or "KongConsumerGroup" => 0,
        "KongPlugin" or "KongClusterPlugin" => 1,
        "HTTPRoute" or "Ingress" => 2,
        "Service" => 3,
        _ => 4,
    };

    private static GraphBox Inside(GraphBox box)
    {
        var columns = box.Nodes.GroupBy(node => Column(node.Kind)).OrderBy(column => column.Key).ToArray();
        var nodes = columns.SelectMany(column => column
            .OrderBy(node => node.Kind, StringComparer.Ordinal).ThenBy(node => node.Name, StringComparer.Ordinal)
            .Select((node, row) => node with { X = Padding + (column.Key * (NodeWidth + ColumnGap)), Y = Header + (row * (NodeHeight + RowGap)) }));
        var last = columns.Length == 0 ? -1 : columns[^1].Key;
        var rows = columns.Select(column => column.Count()).DefaultIfEmpty().Max();
        return box with
        {
            Nodes = nodes.ToEquatableList(),
            Width = last < 0 ? EmptyWidth : (2 * Padding) + ((last + 1) * NodeWidth) + (last * ColumnGap),
            Height = Header + Padding + (rows == 0 ? 10 : (rows * (NodeHeight + RowGap)) - RowGap),
        };
    }

    private static GraphBox Move(GraphBox box, double left, double top) => box with
    {
        X = left,
        Y = top,
        Nodes = box.Nodes.Select(node => node with { X = node.X + left, Y = node.Y + top }).ToEquatableList(),
    };
}
