namespace KongGrantsUI.Model;

/// <summary>One of a label selector's matchExpressions.</summary>
/// <param name="Label">The label's key.</param>
/// <param name="Operator">In, NotIn, Exists or DoesNotExist.</param>
/// <param name="Values">Of In and NotIn.</param>
public sealed record SelectorTerm(string Label, string Operator, EquatableList<string> Values)
{
    /// <param name="value">The label's value; null where it is not set. One that is not set is not in any list.</param>
    public bool Takes(string? value) => Operator switch
    {
        "In" => value is not null && Values.Contains(value),
        "NotIn" => value is null || !Values.Contains(value),
        "Exists" => value is not null,
        "DoesNotExist" => value is null,
        _ => false,
    };
}
