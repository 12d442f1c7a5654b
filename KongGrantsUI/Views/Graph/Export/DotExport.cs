using System.Text;

namespace KongGrantsUI.Views.Graph.Export;

/// <summary>The map for Graphviz. Pure.</summary>
public static class DotExport
{
    public static string Write(GraphModel model)
    {
        var text = new StringBuilder("digraph map {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n");
        foreach (var (index, box) in model.Boxes.Index())
        {
            text.Append("  subgraph cluster_").Append(index).Append(" {\n    label=").Append(Quote(box.Title)).Append(";\n");
            // A line may start at the namespace itself, which Graphviz can't draw: a point stands for it.
            text.Append("    ").Append(Quote(box.Id)).Append(" [shape=point, label=\"\"];\n");
            foreach (var node in box.Nodes) text.Append("    ").Append(Quote(node.Id)).Append(" [label=").Append(Quote(Label(node))).Append(Shape(node)).Append("];\n");
            text.Append("  }\n");
        }

        foreach (var edge in model.Edges)
        {
            text.Append("  ").Append(Quote(edge.From)).Append(" -> ").Append(Quote(edge.To))
                .Append(" [label=").Append(Quote(edge.Verdict == EdgeVerdict.Routing ? "" : edge.Label)).Append(Style(edge)).Append("];\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Label(GraphNode node) => $"{node.Title}\n{node.Detail}";

    private static string Shape(GraphNode node) => node.Socket is not null ? ", shape=cds" : node.Missing ? ", style=\"rounded,dashed\"" : "";

    private static string Style(GraphEdge edge) => edge.Health switch
    {
        Health.Error => ", color=red, style=bold",
        Health.Warning => ", color=orange",
        Health.Pending or Health.Info => ", color=purple, style=dashed",
        _ => "",
    };

    private static string Quote(string text) =>
        "\"" + string.Concat(text.Where(letter => letter == '\n' || !char.IsControl(letter))).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
