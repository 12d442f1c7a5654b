using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Findings;

/// <summary>How many findings name an object, for pages that ask for many.</summary>
internal sealed class FindingCounts
{
    private readonly Dictionary<ObjectKey, int> counts = [];

    public FindingCounts(VisibleWorld world)
    {
        foreach (var key in world.Analysis.Findings.SelectMany(finding => finding.Objects.Distinct())) counts[key] = Of(key) + 1;
    }

    public int Of(ObjectKey key) => counts.GetValueOrDefault(key);
}
