namespace KongGrantsUI.Demo.Gateway.Limiting;

/// <summary>How many requests a window admits; more than 0.</summary>
public sealed record RateLimit(RatePeriod Period, decimal Limit);
