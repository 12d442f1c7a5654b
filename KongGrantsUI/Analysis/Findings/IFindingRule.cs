namespace KongGrantsUI.Analysis.Findings;

/// <summary>One kind of thing to know. Pure, and about linear in the objects.</summary>
internal interface IFindingRule
{
    IEnumerable<Finding> Check(FindingContext context);
}
