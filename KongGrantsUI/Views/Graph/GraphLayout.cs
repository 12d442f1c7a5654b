using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>
/// Puts boxes and nodes in their places. Pure and stable: rank and name decide the order of boxes, so that an object more or
/// less moves only what lies below it.
/// </summary>
public static class GraphLayout
{
    public const double NodeWidth = 224;
    public const double NodeHeight = 46;
    public const double ColumnGap = 96;
    public const double RowGap = 14;
    public const double Padding = 20;
    public const double Header = 54;
    public const double BoxGap = 120;
    public const double EmptyWidth = 280;

    /// <summary>Room for a name, how many namespaces there are, their state, some of what they hold, and their lines.</summary>
    private const double GroupHeight = 168;
    private const int MostRows = 16;

    public static GraphModel Place(GraphModel model)
    {
        var order = ColumnOrder.Of(model);
        var boxes = model.Boxes
            .OrderBy(box => box.Rank).ThenBy(box => box.Namespace, StringComparer.Ordinal)
            .Select(box => Inside(box, order)).ToArray();
        var placed = GraphShelves.Pack(boxes);
        return model with
        {
            Boxes = placed,
            Width = placed.Select(box => box.X + box.Width).DefaultIfEmpty(EmptyWidth).Max() + BoxGap,
            Height = placed.Select(box => box.Y + box.Height).DefaultIfEmpty(Header).Max() + BoxGap,
        };
    }

    /// <summary>0 sockets, 1 consumers, 2 plugins, 3 Services, 4 routes, 5 Gateways: plugins stand between those who name them.</summary>
    public static int Column(string kind) => kind switch
    {
        "ReferenceGrant" or "PluginGrantRequest" or "NoGrant" => 0,
        "KongConsumer" or "KongConsumerGroup" => 1,
        "KongPlugin" or "KongClusterPlugin" => 2,
        "Service" => 3,
        "HTTPRoute" or "Ingress" => 4,
        _ => 5,
    };

    private static GraphBox Inside(GraphBox box, ColumnOrder order)
    {
        if (box.Nodes.Count == 0) return box with { Width = EmptyWidth, Height = box.Members > 0 ? GroupHeight : Header + 8 };
        var nodes = new List<GraphNode>();
        int column = 0, rows = 0;
        foreach (var kind in box.Nodes.GroupBy(node => Column(node.Kind)).OrderBy(group => group.Key))
        {
            var sorted = order.Sort(kind).ToArray();
            var high = Math.Max(MostRows, (int)Math.Ceiling(Math.Sqrt(sorted.Length * 4.0)));
            foreach (var part in sorted.Chunk(high))
            {
                nodes.AddRange(part.Select((node, row) => node with { X = kind.Key == 0 && column == 0 ? 0 : Left(column), Y = Header + (row * (NodeHeight + RowGap)) }));
                rows = Math.Max(rows, part.Length);
                column++;
            }
        }

        return box with
        {
            Nodes = nodes.ToEquatableList(),
            Width = Left(column) - ColumnGap + Padding,
            Height = Header + Padding + (rows * (NodeHeight + RowGap)) - RowGap,
        };
    }

    private static double Left(int column) => Padding + (column * (NodeWidth + ColumnGap));
}
