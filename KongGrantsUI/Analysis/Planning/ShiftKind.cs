namespace KongGrantsUI.Analysis.Planning;

/// <summary>What a change does to the reach of a plugin (semantics 8.6).</summary>
public enum ShiftKind
{
    /// <summary>Acts where it did not act at all.</summary>
    Starts,
    /// <summary>Acts nowhere any more.</summary>
    Stops,
    /// <summary>Acts on less: a second side appeared, or places went.</summary>
    Narrowed,
    /// <summary>Acts on more: a side disappeared, or places came.</summary>
    Widened,
    /// <summary>Follows consumers everywhere now.</summary>
    NewlyEverywhere,
    /// <summary>Shares its scope with another of its type now, so that Kong refuses everything.</summary>
    Collides,
    /// <summary>Acts elsewhere than before.</summary>
    Moved,
}
