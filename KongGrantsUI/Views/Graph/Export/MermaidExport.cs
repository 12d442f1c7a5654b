using System.Text;

namespace KongGrantsUI.Views.Graph.Export;

/// <summary>The map as a Mermaid flowchart. Pure.</summary>
public static class MermaidExport
{
    public static string Write(GraphModel model)
    {
        var names = model.Boxes.Select(box => box.Id).Concat(model.Nodes.Select(node => node.Id)).Distinct(StringComparer.Ordinal)
            .Index().ToDictionary(item => item.Item, item => "n" + item.Index, StringComparer.Ordinal);
        var text = new StringBuilder("flowchart LR\n");
        foreach (var box in model.Boxes)
        {
            text.Append("  subgraph ").Append(names[box.Id]).Append('[').Append(Quote(box.Title)).Append("]\n");
            foreach (var node in box.Nodes) text.Append("    ").Append(names[node.Id]).Append(Shape(node)).Append('\n');
            text.Append("  end\n");
        }

        foreach (var edge in model.Edges.Where(edge => names.ContainsKey(edge.From) && names.ContainsKey(edge.To)))
        {
            text.Append("  ").Append(names[edge.From]).Append(Arrow(edge)).Append(names[edge.To]).Append('\n');
        }

        return text.ToString();
    }

    private static string Shape(GraphNode node) => node.Socket is not null ? $">{Quote(node.Title + ": " + node.Detail)}]" : $"[{Quote(node.Title + ": " + node.Detail)}]";

    private static string Arrow(GraphEdge edge) => edge.Verdict switch
    {
        EdgeVerdict.Routing => " --> ",
        EdgeVerdict.Bound => " ==> ",
        EdgeVerdict.Denied or EdgeVerdict.NoPlugin or EdgeVerdict.Missing => $" --x|{Quote(edge.Label)}| ",
        _ => $" -.->|{Quote(edge.Label)}| ",
    };

    /// <summary>Only what has no meaning to Mermaid stays as it is: its comments and directives reach into quoted text.</summary>
    private static string Quote(string text) =>
        "\"" + string.Concat(text.EnumerateRunes().Select(letter => Plain(letter) ? letter.ToString() : Rune.IsControl(letter) ? " " : $"#{letter.Value};")) + "\"";

    private static bool Plain(Rune letter) => Rune.IsLetterOrDigit(letter) || " -._/:,×▸▾·".Contains(letter.ToString(), StringComparison.Ordinal);
}
