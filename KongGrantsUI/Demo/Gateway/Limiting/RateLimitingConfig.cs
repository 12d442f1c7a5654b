using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Limiting;

/// <summary>A rate-limiting plugin's config (semantics 5.4).</summary>
public sealed record RateLimitingConfig
{
    /// <summary>At least one, shortest window first.</summary>
    public required EquatableList<RateLimit> Limits { get; init; }

    /// <summary>consumer, credential, ip, service, header or path.</summary>
    public required string LimitBy { get; init; }
    public string? HeaderName { get; init; }
    public string? Path { get; init; }
    public bool HideClientHeaders { get; init; }
    public int ErrorCode { get; init; } = 429;
    public string ErrorMessage { get; init; } = "API rate limit exceeded";
}
