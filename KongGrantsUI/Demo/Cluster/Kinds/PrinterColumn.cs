using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Kinds;

/// <summary>One column of <c>kubectl get</c>.</summary>
/// <param name="Name">As the table's definition has it; kubectl prints it in capitals.</param>
/// <param name="Read">The cell's text for an object at a moment; null leaves it empty.</param>
/// <param name="Wide">Only shown with <c>-o wide</c>.</param>
public sealed record PrinterColumn(string Name, Func<JsonObject, DateTimeOffset, string?> Read, bool Wide = false)
{
    public static PrinterColumn Age { get; } = new("Age", (item, now) => Ages.Since(item.Text("metadata", "creationTimestamp"), now));

    public static PrinterColumn CreatedAt { get; } = Field("Created At", "metadata", "creationTimestamp");

    /// <summary>The status of the condition Programmed.</summary>
    public static PrinterColumn Programmed { get; } = ConditionStatus("Programmed");

    public static PrinterColumn ConditionStatus(string type) => new(type, (item, _) => Cells.Condition(item, type));

    public static PrinterColumn Field(string name, params string[] path) => new(name, (item, _) => Cells.Plain(item.At(path)));

    public static PrinterColumn Wider(string name, params string[] path) => Field(name, path) with { Wide = true };

    public static PrinterColumn Computed(string name, Func<JsonObject, string?> read) => new(name, (item, _) => read(item));
}
