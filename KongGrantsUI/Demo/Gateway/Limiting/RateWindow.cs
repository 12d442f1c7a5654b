namespace KongGrantsUI.Demo.Gateway.Limiting;

/// <summary>A fixed window, aligned to the UTC calendar (semantics 5.4).</summary>
public readonly record struct RateWindow(RatePeriod Period, DateTimeOffset Start)
{
    /// <summary>The window that a moment lies in.</summary>
    public static RateWindow At(RatePeriod period, DateTimeOffset moment)
    {
        var utc = moment.ToUniversalTime();
        return new RateWindow(period, period switch
        {
            RatePeriod.Year => new DateTimeOffset(utc.Year, 1, 1, 0, 0, 0, TimeSpan.Zero),
            RatePeriod.Month => new DateTimeOffset(utc.Year, utc.Month, 1, 0, 0, 0, TimeSpan.Zero),
            _ => new DateTimeOffset(utc.Ticks - (utc.Ticks % TimeSpan.FromSeconds(Length(period)).Ticks), TimeSpan.Zero),
        });
    }

    /// <summary>Seconds that a reset is counted over: 30 days for a month and 365 for a year, as Kong has it.</summary>
    public static int Length(RatePeriod period) => period switch
    {
        RatePeriod.Second => 1,
        RatePeriod.Minute => 60,
        RatePeriod.Hour => 3_600,
        RatePeriod.Day => 86_400,
        RatePeriod.Month => 2_592_000,
        _ => 31_536_000,
    };

    /// <summary>Seconds to the reset that clients are told; at least 1.</summary>
    public int Reset(DateTimeOffset now) => Math.Max(1, Length(Period) - (int)Math.Floor((now - Start).TotalSeconds));

    public bool IsOver(DateTimeOffset now) => At(Period, now).Start > Start;
}
