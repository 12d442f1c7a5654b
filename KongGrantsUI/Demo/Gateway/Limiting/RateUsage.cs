namespace KongGrantsUI.Demo.Gateway.Limiting;

/// <summary>One limit at the moment of a decision.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Remaining">What clients are told remains, this request counted in.</param>
/// <param name="Reset">Seconds to the window's reset.</param>
public sealed record RateUsage(RateLimit Limit, decimal Remaining, int Reset);
