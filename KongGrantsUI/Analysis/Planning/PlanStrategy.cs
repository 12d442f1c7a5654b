namespace KongGrantsUI.Analysis.Planning;

/// <summary>How careful a plan is; the first that proves safe is taken.</summary>
internal enum PlanStrategy
{
    /// <summary>Both sides in any order.</summary>
    Free,
    /// <summary>Referrers before targets.</summary>
    ReferrersFirst,
    /// <summary>Plugins that act on nothing yet are switched off until both sides name them.</summary>
    SwitchOffIdle,
    /// <summary>All plugins of the goal are switched off meanwhile.</summary>
    SwitchOffAll,
}
