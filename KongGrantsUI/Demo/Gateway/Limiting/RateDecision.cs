namespace KongGrantsUI.Demo.Gateway.Limiting;

/// <summary>Whether a request is within its limits, and what each limit shows; shortest window first.</summary>
public sealed record RateDecision(bool Admitted, IReadOnlyList<RateUsage> Usages)
{
    /// <summary>The one that the RateLimit headers describe: the least remaining, of equals the longest window.</summary>
    public RateUsage Tightest => Usages.OrderBy(usage => usage.Remaining).ThenByDescending(usage => usage.Limit.Period).First();
}
