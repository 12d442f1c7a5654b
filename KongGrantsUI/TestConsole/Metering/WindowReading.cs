namespace KongGrantsUI.TestConsole.Metering;

/// <summary>What one answer said about one window.</summary>
/// <param name="ResetsAt">When the window ends, by this app's clock.</param>
public sealed record WindowReading(LimitWindow Window, int Limit, int Remaining, DateTimeOffset ResetsAt)
{
    /// <summary>When the window began, by this app's clock.</summary>
    public DateTimeOffset StartedAt { get; init; }
}
