using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>
/// What of the map is wanted. Terms of one key are alternatives, keys must all fit, and so must all words.
/// A piece that is not understood is left out, and <see cref="Problem"/> says so.
/// </summary>
public sealed record GraphFilter(EquatableList<FilterTerm> Terms, string Problem = "")
{
    public static readonly GraphFilter None = new([]);

    public bool IsEmpty => Terms.Count == 0;

    public static GraphFilter Parse(string text)
    {
        var read = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(FilterParser.Read).ToArray();
        return new GraphFilter(
            read.Where(item => item.Term is not null).Select(item => item.Term!).ToEquatableList(),
            string.Join(' ', read.Select(item => item.Problem).Where(problem => problem.Length > 0)));
    }

    public bool Fits(GraphNode node, GraphFacts facts) => Terms
        .GroupBy(term => term.Key)
        .All(group => group.Key == FilterKey.Word ? group.All(term => Fits(term, node, facts)) : group.Any(term => Fits(term, node, facts)));

    /// <summary>Whether a namespace is wanted though nothing in it may be.</summary>
    public bool FitsEmpty(string @namespace, GraphFacts facts) => Terms.All(term => term.Key switch
    {
        FilterKey.Word or FilterKey.Namespace => Has(@namespace, term.Value),
        FilterKey.Mine => facts.Owned(@namespace),
        FilterKey.Group => facts.InGroup(@namespace, term.Value),
        _ => false,
    });

    private static bool Fits(FilterTerm term, GraphNode node, GraphFacts facts) => term.Key switch
    {
        FilterKey.Kind => Has(node.Kind, term.Value),
        FilterKey.Namespace => Has(node.Namespace, term.Value),
        FilterKey.Verdict => Judged(term.Value, node),
        FilterKey.Expires => node.Expires is { } end && end - facts.Now < term.Within,
        FilterKey.Mine => facts.Owned(node.Namespace),
        FilterKey.Group => facts.InGroup(node.Namespace, term.Value),
        FilterKey.Between => facts.Between(node.Id, term.Value),
        _ => Has(node.Name, term.Value) || Has(node.Namespace, term.Value) || Has(node.Detail, term.Value),
    };

    private static bool Judged(string word, GraphNode node) => word == "problem"
        ? node.Health >= Health.Warning || node.Verdicts.Any(verdict => VerdictText.HealthOf(verdict) >= Health.Warning)
        : node.Health.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)
            || node.Verdicts.Any(verdict => verdict.ToString().Equals(word, StringComparison.OrdinalIgnoreCase));

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
