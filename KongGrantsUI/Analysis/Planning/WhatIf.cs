using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>Compares the present with a change that nobody has made. The answer is the same that making it would give.</summary>
public static class WhatIf
{
    public static WhatIfResult Compare(ClusterSnapshot before, IEnumerable<HypotheticalChange> changes, AnalysisOptions options, DateTimeOffset now)
    {
        var old = Analyser.Analyse(before, options, now);
        var next = Analyser.Analyse(changes.Aggregate(before, (snapshot, change) => change.ApplyTo(snapshot)), options, now);
        return new WhatIfResult
        {
            EntitiesAdded = Only(next.Entities, old.Entities),
            EntitiesRemoved = Only(old.Entities, next.Entities),
            Shifts = PluginShifts.Between(old, next),
            FindingsAppearing = Only(next.Findings, old.Findings),
            FindingsVanishing = Only(old.Findings, next.Findings),
            RejectedBefore = old.Rejected,
            RejectedAfter = next.Rejected,
            After = next,
        };
    }

    private static EquatableList<T> Only<T>(IEnumerable<T> these, IEnumerable<T> notThose)
    {
        var others = notThose.ToHashSet();
        return these.Where(item => !others.Contains(item)).ToEquatableList();
    }
}
