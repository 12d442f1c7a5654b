using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>The end state that is wanted: each plugin attached to these referrers on one side and these targets on the other.</summary>
/// <param name="PluginNamespace">Where the plugins live; their owner's namespace.</param>
/// <param name="ReferrerNamespace">Where the referring objects live.</param>
/// <param name="ReferrerKind">Kind of the referring objects.</param>
/// <param name="Attach">Plugins and the referrers that are to name them.</param>
/// <param name="Targets">Services or routes of <paramref name="PluginNamespace"/> that are to name every plugin as well; empty: none.</param>
public sealed record PlanGoal(
    string PluginNamespace,
    string ReferrerNamespace,
    GroupKind ReferrerKind,
    EquatableList<AttachWish> Attach,
    EquatableList<AttachTarget> Targets)
{
    /// <summary>Whether callers name the plugins on one side and Services or routes on the other, so that each narrows the other.</summary>
    public bool HasBothSides => Targets.Count > 0 && Kinds.IsCaller(ReferrerKind) && Attach.Any(wish => wish.Referrers.Count > 0);
}
