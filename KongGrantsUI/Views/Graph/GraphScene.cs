using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>What of a map is drawn for one viewport. Pure; compares by value.</summary>
/// <param name="Boxes">Visible namespaces.</param>
/// <param name="Detailed">Ids of those that are drawn with their objects.</param>
/// <param name="Nodes">Visible objects of those.</param>
/// <param name="Edges">Lines with an end among the nodes, and those of the selection.</param>
/// <param name="Text">The height of names in map units, so that they stay readable on the screen.</param>
/// <param name="BoxText">The height in map units that is 15 px on the screen, in steps of a quarter.</param>
/// <param name="Labels">Whether there is room for words on lines and for a second row in nodes.</param>
/// <param name="Notes">What is left out, and how to see it.</param>
public sealed record GraphScene(
    EquatableList<GraphBox> Boxes, EquatableList<string> Detailed, EquatableList<GraphNode> Nodes, EquatableList<GraphEdge> Edges,
    double Text, double BoxText, bool Labels, EquatableList<string> Notes)
{
    /// <summary>From this zoom on, objects are drawn.</summary>
    public const double NodesFrom = 0.3;

    /// <summary>From this zoom on, lines have words.</summary>
    public const double LabelsFrom = 0.6;
    public const int MostNamespaces = 60;
    public const int MostNodes = 1_500;
    public const int MostEdges = 2_000;

    /// <param name="pointed">The namespace that is pointed at or has the focus; empty for none.</param>
    public static GraphScene Make(GraphModel model, Viewport viewport, string selected = "", string pointed = "")
    {
        var window = viewport.WithOverscan();
        var zoom = viewport.Zoom;
        var boxes = model.Boxes.Where(box => window.Meets(box.X, box.Y, box.Width, box.Height)).ToArray();
        var detailed = zoom < NodesFrom ? [] : boxes.Where(box => box.Nodes.Count > 0).OrderBy(box => Distance(box, viewport)).Take(MostNamespaces).ToArray();
        var inside = detailed.SelectMany(box => box.Nodes).Where(node => window.Meets(node.X, node.Y, GraphLayout.NodeWidth, GraphLayout.NodeHeight)).ToArray();
        var nodes = inside.Length <= MostNodes ? inside : [.. inside.OrderBy(node => Distance(node, viewport)).Take(MostNodes)];
        GraphEdge[] lines = [.. Lines(model, nodes, selected), .. detailed.Any(box => box.Id == pointed) ? [] : GraphSpans.Of(model, pointed)];
        return new GraphScene(
            boxes.ToEquatableList(),
            detailed.Select(box => box.Id).Order(StringComparer.Ordinal).ToEquatableList(),
            nodes.OrderBy(node => node.Id, StringComparer.Ordinal).ToEquatableList(),
            lines.Take(MostEdges).ToEquatableList(),
            TextHeight(zoom),
            Math.Max(15, Math.Round(15 * Math.Pow(1.25, -Math.Floor(Math.Log(zoom) / Math.Log(1.25))), 1)),
            zoom >= LabelsFrom,
            Omissions(zoom, boxes, detailed, inside.Length - nodes.Length, lines.Length - MostEdges).ToEquatableList());
    }

    /// <summary>Names are 13 px on the screen where there is room; steps, so that a small zoom does not redraw every name.</summary>
    private static double TextHeight(double zoom) => zoom switch
    {
        >= 0.95 => 13,
        >= 0.75 => 15,
        >= 0.6 => 16,
        >= 0.5 => 22,
        >= 0.4 => 27,
        _ => 34,
    };

    private static GraphEdge[] Lines(GraphModel model, GraphNode[] nodes, string selected)
    {
        var drawn = nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        return model.Edges
            .Where(edge => drawn.Contains(edge.From) || drawn.Contains(edge.To) || drawn.Contains(edge.Via) || edge.From == selected || edge.To == selected)
            .ToArray();
    }

    private static double Distance(GraphBox box, Viewport viewport) =>
        Math.Abs(box.X + (box.Width / 2) - viewport.X - (viewport.Width / 2)) + Math.Abs(box.Y + (box.Height / 2) - viewport.Y - (viewport.Height / 2));

    private static double Distance(GraphNode node, Viewport viewport) =>
        Math.Abs(node.X - viewport.X - (viewport.Width / 2)) + Math.Abs(node.Y - viewport.Y - (viewport.Height / 2));

    private static IEnumerable<string> Omissions(double zoom, GraphBox[] boxes, GraphBox[] detailed, int hidden, int lines)
    {
        var full = boxes.Count(box => box.Nodes.Count > 0);
        if (boxes.Any(box => box.Members > 0)) yield return "There are too many namespaces to draw each: they are grouped. Open one to see its namespaces.";
        if (boxes.Length > GraphGroups.Above) yield return "There are too many groups to tell apart. Filter with ns:, or use the list.";
        if (zoom < NodesFrom && full > 0) yield return "Zoom in to see objects.";
        else if (full > detailed.Length) yield return $"Objects are drawn for {detailed.Length} of {full} namespaces here. Zoom in to see the others.";
        if (hidden > 0) yield return $"{hidden} more objects are not drawn. Zoom in, or filter.";
        if (lines > 0) yield return $"{lines} more lines are not drawn. Zoom in, or filter.";
    }
}
