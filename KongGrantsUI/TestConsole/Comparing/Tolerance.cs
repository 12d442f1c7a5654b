namespace KongGrantsUI.TestConsole.Comparing;

/// <summary>Why a difference is none.</summary>
public enum Tolerance
{
    None,

    /// <summary>Policy local counts on each replica for itself (semantics 5.4), and another one answered.</summary>
    AnotherReplica,

    /// <summary>The window ended between the calls.</summary>
    WindowRolled,

    /// <summary>The configuration changed so short a time ago that the gateway may not have it yet.</summary>
    PushedAMomentAgo,

    /// <summary>Other calls of the same caller were counted in between.</summary>
    Concurrency,

    /// <summary>Clocks and headers count whole seconds.</summary>
    Rounding,
}
