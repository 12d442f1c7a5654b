using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace KongGrantsUI.Views.Graph.Export;

/// <summary>The whole map as one picture that needs no style sheet. Pure.</summary>
public static class SvgExport
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static string Write(GraphModel model)
    {
        var root = new XElement(Svg + "svg", A("viewBox", $"0 0 {N(model.Width)} {N(model.Height)}"), A("width", N(model.Width)), A("height", N(model.Height)),
            A("font-family", "system-ui, sans-serif"),
            new XElement(Svg + "rect", A("width", "100%"), A("height", "100%"), A("fill", "#ffffff")));
        foreach (var box in model.Boxes) root.Add(Box(box));
        foreach (var edge in model.Edges) root.Add(Edge(edge));
        foreach (var node in model.Nodes) root.Add(Node(node));
        var text = new StringBuilder();
        return text.Append(root.ToString(SaveOptions.DisableFormatting)).Append('\n').ToString();
    }

    private static XElement Box(GraphBox box) => new(Svg + "g",
        Rect(box.X, box.Y, box.Width, box.Height, 14, "#f5f7fa", "#b8c2cc"),
        BoxLines.Of(box, box.Nodes.Count > 0, 15).Select(line => Text(line.X, line.Y, line.Size, line.Value, "#17212e")));

    private static XElement Edge(GraphEdge edge) => new(Svg + "g",
        new XElement(Svg + "title", Clean(edge.Sentence)),
        new XElement(Svg + "path", A("d", edge.Path), A("fill", "none"), A("stroke", Colour(edge.Health, edge.Kind)), A("stroke-width", "2"),
            A("stroke-dasharray", edge.Health is Health.Ok ? "none" : "7 5")),
        edge.HasTag ? Text(edge.LabelX - (edge.TagWidth / 2), edge.LabelY - 5, 12, $"{VerdictText.Icon(edge.Verdict)} {edge.Label}".Trim(), Colour(edge.Health, edge.Kind)) : null);

    private static XElement Node(GraphNode node) => new(Svg + "g",
        new XElement(Svg + "title", Clean(node.Sentence)),
        Rect(node.X, node.Y, GraphLayout.NodeWidth, GraphLayout.NodeHeight, node.Socket is null ? 8 : 23, "#ffffff", Colour(node.Health, EdgeKind.Routing)),
        Text(node.X + 14, node.Y + 20, 13, Short(VerdictText.Icon(node.Health) + " " + node.Title), "#17212e"),
        Text(node.X + 14, node.Y + 37, 11, Short(node.Detail), "#4a5766"));

    private static XElement Rect(double x, double y, double width, double height, double round, string fill, string stroke) => new(Svg + "rect",
        A("x", N(x)), A("y", N(y)), A("width", N(width)), A("height", N(height)), A("rx", N(round)), A("fill", fill), A("stroke", stroke));

    private static XElement Text(double x, double y, double size, string value, string fill) => new(Svg + "text",
        A("x", N(x)), A("y", N(y)), A("font-size", N(size)), A("fill", fill), Clean(value));

    private static string Colour(Health health, EdgeKind kind) => health switch
    {
        Health.Error => "#b3261e",
        Health.Warning => "#8a5300",
        Health.Pending or Health.Info => "#5b3fa8",
        _ => kind == EdgeKind.Attachment ? "#0b6b5c" : "#8894a1",
    };

    /// <summary>XML knows no control characters and no half of a pair; an annotation may hold them.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Select(letter => XmlConvert.IsXmlChar(letter) ? letter : '\uFFFD'));

    private static string Short(string text) => text.Length <= 27 ? text : text[..26] + "…";

    private static XAttribute A(string name, string value) => new(name, value);

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
