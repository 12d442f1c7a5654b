using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>What of the map is wanted: words, and <c>ns:</c>, <c>kind:</c> and <c>verdict:</c>; all must fit.</summary>
public sealed record GraphFilter(EquatableList<string> Words, string Namespace = "", string Kind = "", string Verdict = "")
{
    public static readonly GraphFilter None = new([]);

    public bool IsEmpty => Equals(None);

    public static GraphFilter Parse(string text) => text
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(None, With);

    public bool Fits(GraphNode node) =>
        Namespace.Length == 0 || Has(node.Namespace, Namespace) ? Rest(node) : false;

    private bool Rest(GraphNode node) =>
        (Kind.Length == 0 || Has(node.Kind, Kind))
        && (Verdict.Length == 0 || Has(node.Health.ToString(), Verdict))
        && Words.All(word => Has(node.Name, word) || Has(node.Namespace, word) || Has(node.Detail, word));

    private static GraphFilter With(GraphFilter filter, string piece) => piece.Split(':', 2) switch
    {
        ["ns", var value] => filter with { Namespace = value },
        ["kind", var value] => filter with { Kind = value },
        ["verdict", var value] => filter with { Verdict = value },
        _ => filter with { Words = filter.Words.Append(piece).ToEquatableList() },
    };

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
